import type { Clock } from '../domain/clock.ts';
import type { InboxStore } from '../store/inbox-port.ts';
import type { OutboxStore } from '../store/outbox-port.ts';

const DAY_MS = 86_400_000;

/** For how many days each is remembered. */
export interface Days {
  readonly inbox: number;
  readonly outbox: number;
}

interface Ledgers {
  readonly inbox: Pick<InboxStore, 'prune'>;
  readonly outbox: Pick<OutboxStore, 'prune'>;
}

/**
 * Forgets events that came in long ago, for no platform delivers them again, and messages that are out or given up, with
 * nothing new about them since. Gives how many of each.
 */
export async function forgetOld({ inbox, outbox }: Ledgers, days: Days, clock: Clock): Promise<Days> {
  const before = (count: number): Date => new Date(clock().getTime() - count * DAY_MS);
  return { inbox: await inbox.prune(before(days.inbox)), outbox: await outbox.prune(before(days.outbox)) };
}
