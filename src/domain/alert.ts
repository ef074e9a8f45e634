import type { Day } from './day.ts';

/** What is watched of an office: goods by flow, returns of each, and whether it reports at all. */
export const ALERT_MEASURES = ['exports', 'imports', 'export-returns', 'import-returns', 'report'] as const;
export type AlertMeasure = (typeof ALERT_MEASURES)[number];

/** From least to most. */
export const SEVERITIES = ['notice', 'alert', 'severe'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Why an alert is as it is: what the pipeline decided, or what an officer did. */
export const ALERT_REASONS = [
  'first',
  'grown',
  'eased',
  'resolved',
  'returned',
  'nothing-new',
  'repeat-due',
  'inhibited',
  'released',
  'snoozed',
  'woken',
  'escalated',
  'acknowledged',
  'closed',
  'reopened',
  'assigned',
  'useful',
  'noise',
] as const;
export type AlertReason = (typeof ALERT_REASONS)[number];

/** Day by day what was expected, and half the width of the band in which 19 of 20 such days lie; null where nothing was. */
export interface AlertPath {
  readonly from: Day;
  readonly expected: readonly (number | null)[];
  readonly width: readonly (number | null)[];
}

/** The deviation over its days, in fen or counts (what was expected of counts to a tenth). For a missing report, days alone. */
export interface AlertFacts {
  /** The mode that deviates; null for all modes together. */
  readonly mode: string | null;
  readonly first: Day;
  readonly last: Day;
  /** Reported days between them, or reports that are missing. */
  readonly days: number;
  readonly unit: 'fen' | 'count';
  readonly actual: number;
  readonly expected: number;
  /** Where the sum would lie in 19 of 20 cases. */
  readonly low: number;
  readonly high: number;
  /** Standard deviations of the series' own past, the most that was seen, and what an alert takes. */
  readonly score: number;
  readonly threshold: number;
  readonly path: AlertPath;
}

/** One deviation of one office and measure, however many days it lasts. */
export interface Alert {
  readonly id: number;
  /** District code; empty for all offices together. */
  readonly office: string;
  readonly measure: AlertMeasure;
  readonly state: 'open' | 'resolved';
  readonly direction: 'up' | 'down' | 'missing';
  readonly severity: Severity;
  readonly facts: AlertFacts;
  /** ISO times, UTC. */
  readonly openedAt: string;
  readonly changedAt: string;
  readonly resolvedAt: string | null;
  /** When something of it was last worth telling. */
  readonly toldAt: string;
  /** Who took note of it; null while nobody did. */
  readonly acknowledgedBy: string | null;
  readonly assignee: string | null;
  /** Silent up to and with this day. */
  readonly snoozedUntil: Day | null;
  /** The national alert that explains it. */
  readonly inhibitedBy: number | null;
  readonly escalatedAt: string | null;
  /** The latest decision, and the ledger's day that it was made on. */
  readonly decision: AlertReason;
  readonly decidedOn: Day;
  /** Counts changes. */
  readonly version: number;
}

/** One step of an alert's history; never changed. */
export interface AlertEvent {
  readonly alert: number;
  readonly seq: number;
  /** ISO time, UTC. */
  readonly at: string;
  readonly reason: AlertReason;
  /** The officer who did it; null for the program. */
  readonly who: string | null;
  readonly note: string | null;
}

export const atLeastAsSevere = (severity: Severity, least: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
