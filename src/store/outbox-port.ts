import type { OutboxState } from './outbox-states.ts';

/** Names one message: what it belongs to, which time or edition of it, and where it goes. */
export interface OutboxKey {
  /** `briefing 12`, `alert 17` ... */
  readonly job: string;
  /** The due time or edition within the job. */
  readonly slot: string;
  /** The channel, in the platform's own terms. */
  readonly target: string;
}

/**
 * The earlier message of the same job and target that this one belongs to, by its slot: `update` takes its place, `reply`
 * answers it in its thread. It waits until that one's fate is known, and is a message of its own where that one never
 * came out. Updates of one message go in the order planned; one that a newer overtakes before it was sent is skipped.
 */
export interface Follows {
  readonly slot: string;
  readonly as: 'update' | 'reply';
}

export interface PlannedMessage extends OutboxKey {
  readonly platform: string;
  /** What it says: `answer/post.ts` writes and reads it. */
  readonly content: string;
  readonly follows?: Follows | null;
  /** Not sent before. */
  readonly dueAt: Date;
}

export interface OutboxRow extends OutboxKey {
  readonly platform: string;
  readonly content: string;
  readonly follows: Follows | null;
  readonly state: OutboxState;
  /** Why it is in its state, where that needs a reason. */
  readonly reason: string | null;
  /** ISO times, UTC. From `dueAt` on a worker may take it: it is due, or whoever held it is late. */
  readonly dueAt: string;
  readonly plannedAt: string;
  readonly changedAt: string;
  /** Times that a worker took it, and times that it was sent off. */
  readonly claims: number;
  readonly sends: number;
  /** The platform's id of the message; null until it is known. */
  readonly messageId: string | null;
}

/** One worker's hold on a message, and what to do with it: send it, or look whether it arrived. */
export interface OutboxClaim extends OutboxRow {
  readonly task: 'send' | 'reconcile';
  /** The platform's id of the message that this one follows, as it was last sent; null where there is none. */
  readonly earlier: string | null;
}

export interface OutboxFilter {
  readonly platform?: string;
  readonly job?: string;
  readonly slot?: string;
  readonly target?: string;
  readonly state?: OutboxState;
  readonly limit: number;
}

/**
 * Messages that are to go out: planned before anything is sent, and recorded when it is known what became of them. The
 * steps are those of OUTBOX_STEPS; the methods that report a step are false for one that came too late to count.
 */
export interface OutboxStore {
  /** Adds the messages whose key is new, and gives how many those were. */
  plan(messages: readonly PlannedMessage[], now: Date): Promise<number>;
  /** What a worker may take now, longest due first. */
  due(platform: string, now: Date, limit: number): Promise<OutboxRow[]>;
  /** Takes a row as `due` gave it: one winner among all processes, null for the others. Holds for the lease. */
  claim(row: OutboxRow, now: Date, leaseSeconds: number): Promise<OutboxClaim | null>;
  /** It is out, or was found to be. False when another message of the same row is out already. */
  sent(row: OutboxKey, messageId: string, now: Date): Promise<boolean>;
  /** The platform refused it: for good, or until a time. */
  failed(claim: OutboxClaim, reason: string, now: Date, retryAt?: Date): Promise<boolean>;
  /** Nobody knows whether it arrived; it is looked for from a time on. */
  unknown(claim: OutboxClaim, reason: string, now: Date, lookAt: Date): Promise<boolean>;
  /** It was looked for and is not there: it may be sent again. */
  absent(claim: OutboxClaim, now: Date): Promise<boolean>;
  /** A planned message that is no longer wanted. */
  skip(key: OutboxKey, reason: string, now: Date): Promise<boolean>;
  /** Forgets the messages of a job to a target whose fate was settled before a time, all of them; gives how many. */
  prune(before: Date): Promise<number>;
  /** Newest change first. */
  list(filter: OutboxFilter): Promise<OutboxRow[]>;
}
