import type { Alert, AlertEvent, AlertMeasure, Severity } from '../domain/alert.ts';
import type { Day } from '../domain/day.ts';
import type { Lang } from '../domain/lang.ts';

/** An alert as it is from now on, what happened, and the version it was made from; 0 for a new one, with `nextId`. */
export interface AlertChange {
  readonly alert: Alert;
  readonly from: number;
  readonly events: readonly Omit<AlertEvent, 'alert' | 'seq'>[];
}

export interface AlertFilter {
  readonly state?: Alert['state'];
  /** ISO time, UTC: changed then or later. */
  readonly changedSince?: string;
  readonly office?: string;
  readonly limit: number;
}

/** What officers said of the alerts of one office and measure. */
export interface AlertVotes {
  readonly office: string;
  readonly measure: AlertMeasure;
  readonly useful: number;
  readonly noise: number;
}

/** Who is told of alerts, where. */
export interface AlertSubscription {
  readonly id: number;
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
  /** District codes; empty for all that its owner may see. */
  readonly offices: readonly string[];
  readonly severity: Severity;
  readonly lang: Lang;
  /** Beijing hours in which nothing is sent, `22-7`; null for none. */
  readonly quietHours: string | null;
  /** Nothing is sent on days without work. */
  readonly workdaysOnly: boolean;
  /** Told only of severe alerts that nobody acknowledged in so many hours; null for one that is told at once. */
  readonly escalationHours: number | null;
  /** The officer by name: their rights say what is sent. */
  readonly owner: string;
}

export type NewAlertSubscription = Omit<AlertSubscription, 'id'>;

/** What the trend model has learned so far, kept so that one more day costs one day. */
export interface KeptTrend {
  /** Last day that was judged. */
  readonly through: Day;
  /** State number of the ledger that was judged. */
  readonly ledgerState: number;
  /** The model's own data, in pieces by name. */
  readonly pieces: ReadonlyMap<string, Uint8Array>;
}

/** What a judgement leaves to be kept: pieces that it does not name stay as they were. */
export interface TrendChange extends KeptTrend {
  /** Pieces that are there no more. */
  readonly gone: readonly string[];
  /** The model was learned anew: nothing of what was kept stays. */
  readonly anew: boolean;
}

export interface AlertStore {
  /** Newest change first. */
  list(filter: AlertFilter): Promise<Alert[]>;
  find(id: number): Promise<Alert | null>;
  /** The number of the next new alert. */
  nextId(): Promise<number>;
  /** Oldest first. */
  events(alert: number): Promise<AlertEvent[]>;
  /** All or nothing, in one transaction; false, with nothing done, when one of them has changed meanwhile. */
  keep(changes: readonly AlertChange[]): Promise<boolean>;
  votes(): Promise<AlertVotes[]>;
  subscribe(subscription: NewAlertSubscription): Promise<AlertSubscription>;
  /** False when there is none. */
  unsubscribe(id: number): Promise<boolean>;
  subscriptions(): Promise<AlertSubscription[]>;
  /** Null until something was judged. */
  trend(): Promise<KeptTrend | null>;
  /** The same without its data, which is large. */
  judgedThrough(): Promise<Omit<KeptTrend, 'pieces'> | null>;
  /** All or nothing, in one transaction. */
  keepTrend(change: TrendChange): Promise<void>;
}
