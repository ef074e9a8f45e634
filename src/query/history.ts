import type { Caliber, Series } from '../domain/figure.ts';
import { grainOf, type PeriodLabel } from '../domain/period.ts';
import type { AsOf } from '../domain/query.ts';
import { type ImpliedLevel, impliedLevel } from './implied.ts';
import { caliberOf, type PublishedAnswer, publishedFigure } from './published.ts';
import type { Release } from './release.ts';

/** One year of a series: as published, or else as implied, or neither (a gap). */
export interface HistoryPoint {
  readonly period: PeriodLabel;
  readonly published: PublishedAnswer | null;
  readonly implied: ImpliedLevel | null;
}

/** The same part of each year (2023H1, 2024H1 ...) between two years, gaps included. */
function sameParts(like: PeriodLabel, from: number, to: number): PeriodLabel[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => `${from + at}${like.slice(4)}`);
}

export interface HistoryQuestion {
  readonly series: Series;
  /** Any period of the wanted grain; halves and quarters are followed over the same half or quarter of each year. */
  readonly like: PeriodLabel;
  readonly caliber: Caliber;
  readonly asOf: AsOf | null;
  /** Limits to these years, both included. */
  readonly years?: readonly [number, number];
}

/** A series over the years on one caliber, from the first to the last year that is known in some way. */
export function historyOf(releases: readonly Release[], question: HistoryQuestion): HistoryPoint[] {
  const { series, like, caliber, asOf } = question;
  const own = releases.filter((release) => release.caliber === caliber);
  const years = own
    .filter(({ period }) => grainOf(period) === grainOf(like) && period.slice(4) === like.slice(4))
    .map(({ period }) => Number(period.slice(0, 4)));
  const [from, to] = question.years ?? [Math.min(...years) - 1, Math.max(...years)];
  const points = sameParts(like, from, to).map((period) => {
    const published = publishedFigure(own, { series, period, asOf });
    const implied = published?.level ? null : impliedLevel(own, { series, period, asOf });
    return { period, published, implied };
  });
  if (question.years) return points;
  const known = points.map(({ published, implied }) => published !== null || implied !== null);
  return points.slice(Math.max(0, known.indexOf(true)), known.lastIndexOf(true) + 1);
}

/** The caliber that a run of periods is followed on: that of the latest period with a figure. */
export function caliberOfRun(releases: readonly Release[], series: Series, periods: readonly PeriodLabel[]): Caliber {
  const calibers = periods.map((period) => caliberOf(releases, series, period)).filter((caliber) => caliber !== null);
  return calibers.at(-1) ?? 'full';
}
