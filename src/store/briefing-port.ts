import type { Lang } from '../domain/lang.ts';
import type { Timetable } from '../domain/timetable.ts';

/** The channel that a briefing goes to; whoever reads there sees it, so the channel's grant says what it may show. */
export interface BriefingChannel {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
}

/** What an officer may change of a subscription. */
export interface BriefingTerms extends Timetable {
  readonly lang: Lang | 'both';
  /** District codes; empty for all that the channel may see. */
  readonly offices: readonly string[];
  /** Sent as soon as the reports are in, at latest at the time. */
  readonly whenComplete: boolean;
  /** Not sent when there is nothing to say. */
  readonly quiet: boolean;
}

export interface Subscription extends BriefingTerms, BriefingChannel {
  readonly id: number;
  /** Whom a failure is told: the platform's id of the person, and their name as the rules of access have it. */
  readonly ownerUser: string;
  readonly ownerName: string;
  /** ISO times, UTC. Nothing is due up to `activeSince`: it began, was changed or went on then. */
  readonly activeSince: string;
  readonly pausedAt: string | null;
  readonly endedAt: string | null;
}

/** A due time for which nothing was planned, and why: `nothing-to-say` is final, `too-late` is not. */
export interface SkippedDue {
  readonly subscription: number;
  /** ISO time, UTC. */
  readonly due: string;
  readonly reason: 'nothing-to-say' | 'too-late' | 'no-grant';
  /** ISO time, UTC. */
  readonly at: string;
}

/** Who wants which briefing where. When it is due follows from the subscription and the clock. */
export interface BriefingStore {
  add(subscription: Omit<Subscription, 'id'>): Promise<Subscription>;
  /** The whole row, found by its id. */
  change(subscription: Subscription): Promise<void>;
  /** Also one that has ended; null for an id that was never given. */
  find(id: number): Promise<Subscription | null>;
  /** Those that have not ended, of one channel or of all, in order of id. */
  list(channel?: BriefingChannel): Promise<Subscription[]>;
  /** The first reason for a due time stands. */
  skip(skipped: SkippedDue): Promise<void>;
  /** Newest due time first. */
  skipped(subscription: number, limit: number): Promise<SkippedDue[]>;
  /**
   * Notes that a process has looked for what is due, and gives the time of the newest look before this one, of any
   * process; null for the first.
   */
  beat(process: string, now: Date): Promise<string | null>;
  /** When each process looked last, newest first. */
  beats(): Promise<readonly { readonly process: string; readonly at: string }[]>;
}
