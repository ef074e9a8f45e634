import type { Caliber, PublishedFigure, Series } from '../domain/figure.ts';
import { daysOf, type PeriodLabel } from '../domain/period.ts';
import type { AsOf } from '../domain/query.ts';
import { figureOf, pickRelease, type Release, speaksOf } from './release.ts';

/** One published figure with what belongs to it, all from one release. */
export interface PublishedAnswer {
  readonly series: Series;
  readonly release: Release;
  readonly level: PublishedFigure | null;
  readonly growth: PublishedFigure | null;
  readonly usd: PublishedFigure | null;
  /** The newest release of the same figure, when the question asked for an older one. */
  readonly newer: Release | null;
}

export interface PublishedQuestion {
  readonly series: Series;
  readonly period: PeriodLabel;
  readonly asOf: AsOf | null;
}

/** The caliber a period is answered on: the full one where it has been published. Null where nothing has. */
export function caliberOf(releases: readonly Release[], series: Series, period: PeriodLabel): Caliber | null {
  const about = releases.filter((release) => release.period === period && speaksOf(release, series));
  return about.find(({ caliber }) => caliber === 'full')?.caliber ?? about[0]?.caliber ?? null;
}

/** The vintages of one figure, oldest first, on the caliber that the period is answered on. */
export function vintagesOf(releases: readonly Release[], series: Series, period: PeriodLabel): Release[] {
  const caliber = caliberOf(releases, series, period);
  return releases.filter(
    (release) => release.period === period && release.caliber === caliber && speaksOf(release, series),
  );
}

/** The figure in the vintage that is meant; null when nothing was published, or nothing by then. */
export function publishedFigure(
  releases: readonly Release[],
  { series, period, asOf }: PublishedQuestion,
): PublishedAnswer | null {
  const vintages = vintagesOf(releases, series, period);
  const release = pickRelease(vintages, asOf);
  if (release === null) return null;
  const newest = vintages.at(-1) ?? null;
  return {
    series,
    release,
    level: figureOf(release, series, 'level'),
    growth: figureOf(release, series, 'growth'),
    usd: figureOf(release, series, 'usd'),
    newer: newest === release ? null : newest,
  };
}

/** Periods that a series was published for, earliest first; a longer period after the shorter ones that end with it. */
export function publishedPeriods(releases: readonly Release[], series: Series): PeriodLabel[] {
  const periods = new Set(releases.filter((release) => speaksOf(release, series)).map(({ period }) => period));
  const order = (period: PeriodLabel): string => daysOf(period)[1] + (9 - period.length);
  return [...periods].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** What `latest` means for a series: the period that ends last, the longest such. */
export const latestPeriod = (releases: readonly Release[], series: Series): PeriodLabel | null =>
  publishedPeriods(releases, series).at(-1) ?? null;
