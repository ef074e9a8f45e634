import { type Day, lastDayOfMonth } from './day.ts';
import type { Bilingual } from './lang.ts';
import type { PeriodLabel } from './period.ts';

/** preliminary < official < final; a backcast is a later estimate for a time before the series began. */
export const STATUSES = ['preliminary', 'official', 'final', 'backcast'] as const;
export type Status = (typeof STATUSES)[number];

/** `full` is the statistical system of all modes (2020 on); `platform` the older retail records. Never joined. */
export const CALIBERS = ['full', 'platform'] as const;
export type Caliber = (typeof CALIBERS)[number];

export const SERIES = ['trade', 'exports', 'imports'] as const;
export type Series = (typeof SERIES)[number];

/** level: fen. growth: hundredths of a percent (40.1 % = 4010). usd: US cents. All integers. */
export const FIGURE_KINDS = ['level', 'growth', 'usd'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** seed = the founding article, official = an official transcript, press = press quoting the customs. */
export const EVIDENCE = ['official', 'press', 'seed'] as const;

/** One figure as it was printed in one release. The true value lies within half of `precision` of `value`. */
export interface PublishedFigure {
  readonly series: Series;
  readonly kind: FigureKind;
  readonly period: PeriodLabel;
  readonly caliber: Caliber;
  readonly status: Status;
  /** Day of release, or `YYYY-MM` where only the month is known. */
  readonly published: string;
  readonly value: number;
  /** The last printed digit, in the unit of `value`. */
  readonly precision: number;
  /** One of EVIDENCE. */
  readonly evidence: string;
  readonly source: Bilingual;
}

/** The first day on which a release is certain to have been known: a month alone counts from its last day. */
export const knownFrom = (published: string): Day => (published.length === 7 ? lastDayOfMonth(published) : published);

/** One release of figures on one period: only they are consistent with each other. */
export const vintageOf = ({ period, caliber, published }: PublishedFigure): string =>
  `${period} ${caliber} ${published}`;
/** What a figure is, in whichever vintage. */
export const subjectOf = ({ series, kind, period, caliber }: PublishedFigure): string =>
  `${series} ${kind} ${period} ${caliber}`;
