import type { OutboxClaim, OutboxStore } from '../store/outbox-port.ts';
import type { LookOutcome, SendOutcome } from './outcome.ts';

/** A request that was given up may still be under way for a moment: it is looked for after this. */
const SETTLE_MS = 5_000;
/** By so much the clock of whoever looks may run ahead: to look at once would find nothing, and send it twice. */
const SKEW_MS = 60_000;
const LONGEST_PAUSE_MS = 600_000;
/** About two hours of looking, then the row fails with its reason for an operator to see. */
const MOST_CLAIMS = 20;
/** Refusals "for now" before they count as final. */
const MOST_SENDS = 10;

/** What the row is told, and what the log is: `stale` when another worker's report came first. */
export type Settled = 'sent' | 'planned' | 'unknown' | 'failed' | 'stale';

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/** Records what became of a claim. */
export async function settle(
  outbox: OutboxStore,
  claim: OutboxClaim,
  outcome: SendOutcome | LookOutcome,
  now: Date,
): Promise<Settled> {
  const recorded = async (step: Promise<boolean>, as: Settled): Promise<Settled> => ((await step) ? as : 'stale');
  switch (outcome.kind) {
    case 'sent':
    case 'found':
      return recorded(outbox.sent(claim, outcome.messageId, now), 'sent');
    case 'absent':
      return recorded(outbox.absent(claim, now), 'planned');
    case 'limited':
      return recorded(outbox.failed(claim, 'rate-limited', now, later(now, outcome.retryAfterMs)), 'planned');
    case 'refused': {
      const { reason, retryAfterMs } = outcome;
      if (retryAfterMs === undefined || claim.sends >= MOST_SENDS)
        return recorded(outbox.failed(claim, reason, now), 'failed');
      return recorded(outbox.failed(claim, reason, now, later(now, retryAfterMs)), 'planned');
    }
    case 'unknown': {
      if (claim.claims >= MOST_CLAIMS) return recorded(outbox.failed(claim, outcome.reason, now), 'failed');
      const pause = SKEW_MS + Math.min(SETTLE_MS * 2 ** Math.max(0, claim.claims - claim.sends), LONGEST_PAUSE_MS);
      return recorded(outbox.unknown(claim, outcome.reason, now, later(now, pause)), 'unknown');
    }
  }
}
