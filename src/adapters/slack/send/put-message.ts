import type { SendOutcome } from '../../../delivery/outcome.ts';
import type { Outcome } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';

/** What an admin mends within minutes. */
const TRY_AGAIN_MS = 60_000;
const MENDABLE = ['invalid_auth', 'token_revoked', 'account_inactive', 'missing_scope', 'not_in_channel'];

/** What became of a planned message, in the outbox's words. */
export function sendOutcome(outcome: Exclude<Outcome, { kind: 'sent' }>): SendOutcome {
  switch (outcome.kind) {
    case 'limited':
      return { kind: 'limited', retryAfterMs: outcome.seconds * 1000 };
    case 'not-sent':
      return { kind: 'refused', reason: outcome.reason, retryAfterMs: TRY_AGAIN_MS };
    case 'unknown':
      return outcome;
    case 'refused':
      return {
        kind: 'refused',
        reason: outcome.code,
        ...(MENDABLE.includes(outcome.code) && { retryAfterMs: TRY_AGAIN_MS }),
      };
  }
}

/** Waits for a call that posts or changes one message. */
export async function putMessage(call: Promise<{ ts?: string }>): Promise<SendOutcome> {
  try {
    const { ts } = await call;
    return ts ? { kind: 'sent', messageId: ts } : { kind: 'unknown', reason: 'no-ts' };
  } catch (error) {
    return sendOutcome(outcomeOf(error));
  }
}
