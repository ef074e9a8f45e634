import type { Outcome, Settled } from './outcome.ts';

/** `cannot`: nobody can look there (an ephemeral message, a scope that lacks). `later`: the look itself failed. */
export type Found = { readonly kind: 'found'; readonly ts: string } | { readonly kind: 'absent' | 'cannot' | 'later' };

export interface Sending {
  readonly attempt: () => Promise<Outcome>;
  /** Looks on the platform for what an attempt of unknown outcome may have left. */
  readonly find: () => Promise<Found>;
  readonly wait: (ms: number) => Promise<void>;
  readonly patience: Patience;
}

export interface Patience {
  /** Milliseconds to wait for rate limits in all before giving up. */
  readonly limitMs: number;
  /** Waits between tries of a request that cannot leave. */
  readonly retryMs: readonly number[];
  /** When to look for a message of unknown outcome; not there after the last look, it is absent. */
  readonly lookMs: readonly number[];
}

export const PATIENCE: Patience = {
  limitMs: 90_000,
  retryMs: [200, 1000, 3000, 10_000],
  lookMs: [300, 1000, 2500],
};

/** Uploads are shared some seconds after Slack has said yes: https://docs.slack.dev/messaging/working-with-files */
export const UPLOAD_PATIENCE: Patience = {
  limitMs: 20_000,
  retryMs: PATIENCE.retryMs,
  lookMs: [500, 2000, 4000, 8000],
};

/** Absent only where the last look succeeded: an early one may have come before the message did. */
async function look({ find, wait, patience }: Sending): Promise<Found> {
  let found: Found = { kind: 'cannot' };
  for (const ms of patience.lookMs) {
    await wait(ms);
    found = await find();
    if (found.kind === 'found' || found.kind === 'cannot') return found;
  }
  return found;
}

/**
 * Sends one message, once: waits out rate limits, tries again what never left, and looks for a message before sending it
 * again when nobody knows whether it arrived. `unknown` at the end means that it could not be looked for.
 */
export async function sendOnce(sending: Sending): Promise<Settled> {
  const { attempt, wait, patience } = sending;
  let limited = 0;
  let retries = 0;
  for (;;) {
    const outcome = await attempt();
    switch (outcome.kind) {
      case 'sent':
      case 'refused':
        return outcome;
      case 'limited': {
        const ms = Math.max(outcome.seconds, 0.1) * 1000;
        limited += ms;
        if (limited > patience.limitMs) return { kind: 'refused', code: 'ratelimited' };
        await wait(ms);
        break;
      }
      case 'not-sent': {
        const ms = patience.retryMs[retries];
        if (ms === undefined) return { kind: 'refused', code: 'unreachable' };
        retries += 1;
        await wait(ms);
        break;
      }
      case 'unknown': {
        const found = await look(sending);
        if (found.kind === 'found') return { kind: 'sent' };
        if (found.kind !== 'absent') return outcome;
        if (patience.retryMs[retries] === undefined) return { kind: 'refused', code: 'unreachable' };
        retries += 1;
      }
    }
  }
}
