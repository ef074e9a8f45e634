import type { Alert, AlertEvent, AlertFacts, AlertMeasure, AlertReason } from '../domain/alert.ts';
import type { Day } from '../domain/day.ts';
import type { AlertVotes } from '../store/alert-port.ts';

/** What the model says of one office and measure at the close of a day. */
export interface Observation {
  readonly office: string;
  readonly measure: AlertMeasure;
  readonly direction: Alert['direction'];
  /** As of this day; `facts.score` is the same. */
  readonly facts: AlertFacts;
  /** The model speaks of it today: it is new to it, or has clearly grown. */
  readonly news: boolean;
  /** The latest days still lie out there. */
  readonly lasting: boolean;
}

export type NewEvent = Omit<AlertEvent, 'alert' | 'seq'>;

/** An alert on its way through the stages. */
export interface Draft {
  /** As it was; null for a new one. */
  readonly before: Alert | null;
  readonly alert: Alert;
  readonly observation: Observation | null;
  readonly events: readonly NewEvent[];
}

/** What goes through the pipeline: a closed day with what was observed on it, or a moment with nothing new. */
export interface Batch {
  /** Null between days. */
  readonly day: Day | null;
  readonly observations: readonly Observation[];
  readonly votes: readonly AlertVotes[];
  /** Number of the next new alert. */
  readonly nextId: number;
  /** Today in Beijing. */
  readonly today: Day;
  /** Hours after which a severe alert that nobody acknowledged goes further; null when there is nowhere to go. */
  readonly escalateAfter: number | null;
  /** Alerts that may change: the open ones, and those that ended a short while ago. */
  readonly drafts: readonly Draft[];
}

/** One step of the pipeline. It touches nothing but the batch. */
export type Stage = (batch: Batch, now: Date) => Batch;

/** A draft with a decision; its reason is kept as an event unless there is nothing to tell. */
export function decide(draft: Draft, reason: AlertReason, { at, note = null, ...changed }: Decision): Draft {
  const event: NewEvent = { at: at.toISOString(), reason, who: null, note };
  return {
    ...draft,
    alert: { ...draft.alert, ...changed, decision: reason },
    events: reason === 'nothing-new' ? draft.events : [...draft.events, event],
  };
}

export type Decision = Partial<Alert> & { readonly at: Date; readonly note?: string | null };

/** A stage that looks at each draft by itself. */
export const eachDraft =
  (step: (draft: Draft, batch: Batch, now: Date) => Draft): Stage =>
  (batch, now) => ({ ...batch, drafts: batch.drafts.map((draft) => step(draft, batch, now)) });
