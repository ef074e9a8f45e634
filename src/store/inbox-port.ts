/** One delivery of a platform's event, as it came in. */
export interface InboxEvent {
  readonly platform: string;
  /** The platform's id of the envelope or interaction. */
  readonly id: string;
  /** Equal for every delivery of one event, whatever its id: see `delivery/fingerprint.ts`. */
  readonly fingerprint: string;
  readonly now: Date;
  /** What to answer, as its front wrote it, kept until it is done; nothing is kept without. */
  readonly question?: string;
  /** How long the claim holds when nothing more is heard of it; INBOX_LEASE_SECONDS unless told. */
  readonly leaseSeconds?: number;
}

/** Whoever answers renews its claim; after this much silence it is taken for dead. */
export const INBOX_LEASE_SECONDS = 30;

/** A question that was accepted and not answered, whose claim has run out. */
export interface LeftQuestion {
  readonly id: string;
  readonly fingerprint: string;
  readonly question: string;
  /** ISO time, UTC. */
  readonly receivedAt: string;
}

/** Events that were taken up, so that one which comes again is answered once. */
export interface InboxStore {
  /**
   * `new` to exactly one caller, who answers; `seen` to all others while the claim holds, and for good once it is done.
   * A claim that ran out without being done (its process was killed) is `new` again.
   */
  claim(event: InboxEvent): Promise<'new' | 'seen'>;
  /** The event was dealt with: `answered`, `refused` ... Its question is forgotten; it stays `seen` until it is pruned. */
  done(event: InboxEvent, outcome: string): Promise<void>;
  /** Holds the open claims of these ids for another lease. */
  renew(platform: string, ids: readonly string[], now: Date): Promise<void>;
  /** Questions of processes that ended before they answered, oldest first. */
  left(platform: string, now: Date): Promise<LeftQuestion[]>;
  /** Forgets events that came in before a time; gives how many. */
  prune(before: Date): Promise<number>;
}
