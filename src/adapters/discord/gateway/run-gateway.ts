import { setTimeout as wait } from 'node:timers/promises';
import { gatewaySession, type SessionOptions } from './gateway-session.ts';

/** Milliseconds before the first new try; each further one waits twice as long, up to the most. */
export interface Backoff {
  readonly first: number;
  readonly most: number;
}

export interface GatewayOptions extends Omit<SessionOptions, 'patienceMs'> {
  readonly patienceMs?: number;
  /** For troubles that pass, and for those that somebody must mend first. */
  readonly backoff?: { readonly passing: Backoff; readonly refused: Backoff };
}

export interface Gateway {
  /** Takes nothing more and hangs up. */
  close(): Promise<void>;
}

// Discord resets the token of a bot that identifies 1,000 times a day: 5 minutes are 288.
const BACKOFF = { passing: { first: 1000, most: 60_000 }, refused: { first: 5000, most: 300_000 } };
const PATIENCE_MS = 15_000;

const pauseOf = ({ first, most }: Backoff, failures: number): number =>
  Math.min(most, first * 2 ** Math.min(failures, 20)) * (0.8 + Math.random() * 0.4);

/** Keeps a connection to the Gateway, session after session, until it is closed. Trouble here stops nothing else. */
export function runGateway(options: GatewayOptions): Gateway {
  const { health, log, backoff = BACKOFF, patienceMs = PATIENCE_MS } = options;
  const stopping = new AbortController();

  async function run(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      const { wasUp, reason } = await gatewaySession({ ...options, patienceMs }, stopping.signal);
      if (stopping.signal.aborted) break;
      if (wasUp) failures = 0;
      if (reason) health.set('refused', reason.detail, reason.fix);
      else health.set('down', 'the Gateway cannot be reached', 'check the network and https://discordstatus.com');
      const pause = pauseOf(reason ? backoff.refused : backoff.passing, failures);
      const { detail, fix } = health.now();
      log.warn({ detail, fix, retryInSeconds: Math.round(pause / 1000) }, 'discord: not connected, will try again');
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    health.set('stopped');
  }

  const running = run();
  return {
    async close() {
      stopping.abort();
      await running;
    },
  };
}
