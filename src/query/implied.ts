import type { Series } from '../domain/figure.ts';
import type { Interval } from '../domain/interval.ts';
import type { PeriodLabel } from '../domain/period.ts';
import type { AsOf } from '../domain/query.ts';
import { levelBefore } from './derived.ts';
import { type PublishedAnswer, publishedFigure } from './published.ts';
import type { Release } from './release.ts';

/** A level that was not published, as the level and growth of the year after imply it. */
export interface ImpliedLevel {
  readonly series: Series;
  readonly period: PeriodLabel;
  /** Fen. */
  readonly level: Interval;
  /** The last digit worth printing, fen: a power of ten no finer than half the interval or than the level it follows from. */
  readonly precision: number;
  /** The figure of the year after that it follows from. */
  readonly from: PublishedAnswer;
}

/** Only within the full caliber; null when the year after says too little. */
export function impliedLevel(
  releases: readonly Release[],
  { series, period, asOf }: { series: Series; period: PeriodLabel; asOf: AsOf | null },
): ImpliedLevel | null {
  const after = `${Number(period.slice(0, 4)) + 1}${period.slice(4)}`;
  const from = publishedFigure(
    releases.filter(({ caliber }) => caliber === 'full'),
    { series, period: after, asOf },
  );
  const level = from && levelBefore(from.release, series);
  if (!from?.level || !level) return null;
  const precision = Math.max(from.level.precision, 10 ** Math.ceil(Math.log10((level.high - level.low) / 2)));
  return { series, period, level, precision, from };
}
