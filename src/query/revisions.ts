import type { PublishedFigure, Series } from '../domain/figure.ts';
import type { PeriodLabel } from '../domain/period.ts';
import { vintagesOf } from './published.ts';
import { figureOf, type Release } from './release.ts';

export interface Vintage {
  readonly release: Release;
  readonly level: PublishedFigure | null;
  readonly growth: PublishedFigure | null;
}

export interface Revisions {
  readonly vintages: readonly Vintage[];
  /** True when growth is above 0 in one vintage and below 0 in another. */
  readonly signChanged: boolean;
}

/** Every vintage of one figure, oldest first. */
export function revisionsOf(releases: readonly Release[], series: Series, period: PeriodLabel): Revisions {
  const vintages = vintagesOf(releases, series, period).map((release) => ({
    release,
    level: figureOf(release, series, 'level'),
    growth: figureOf(release, series, 'growth'),
  }));
  const signs = vintages.map(({ growth }) => Math.sign(growth?.value ?? 0));
  return { vintages, signChanged: signs.includes(1) && signs.includes(-1) };
}
