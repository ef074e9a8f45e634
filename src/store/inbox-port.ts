/** One delivery of a platform's event, as it came in. */
export interface InboxEvent {
  readonly platform: string;
  /** The platform's id of the envelope or interaction. */
  readonly id: string;
  /** Equal for every delivery of one event, whatever its id: see `delivery/fingerprint.ts`. */
  readonly fingerprint: string;
  readonly now: Date;
  /** How long the claim holds when nothing more is heard of it; INBOX_LEASE_SECONDS unless told. */
  readonly leaseSeconds?: number;
}

/** Longer than any answer takes, shorter than a platform's last redelivery (Slack tries again after 5 minutes). */
export const INBOX_LEASE_SECONDS = 60;

/** Events that were taken up, so that one which comes again is answered once. */
export interface InboxStore {
  /**
   * `new` to exactly one caller, who answers; `seen` to all others while the claim holds, and for good once it is done.
   * A claim that ran out without being done (its process was killed) is `new` again.
   */
  claim(event: InboxEvent): Promise<'new' | 'seen'>;
  /** The event was dealt with: `answered`, `refused` ... It stays `seen` until it is pruned. */
  done(event: InboxEvent, outcome: string): Promise<void>;
  /** Forgets events that came in before a time; gives how many. */
  prune(before: Date): Promise<number>;
}
