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
  return from && level && { series, period, level, from };
}
