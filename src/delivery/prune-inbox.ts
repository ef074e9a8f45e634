import type { Clock } from '../domain/clock.ts';
import type { InboxStore } from '../store/inbox-port.ts';

const DAY_MS = 86_400_000;

/** Forgets events that came in more than so many days ago; no platform delivers one again after that. Gives how many. */
export const pruneInbox = (inbox: InboxStore, days: number, clock: Clock): Promise<number> =>
  inbox.prune(new Date(clock().getTime() - days * DAY_MS));
