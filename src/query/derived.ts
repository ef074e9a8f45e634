import { cornersOf, enclose } from '../domain/enclose.ts';
import type { FigureKind, Series } from '../domain/figure.ts';
import type { Interval } from '../domain/interval.ts';
import { figureOf, type Release } from './release.ts';
import { BEFORE, constraintsOf, NOW, ONE, plus, SCALE } from './release-constraints.ts';

/**
 * Numbers derived from the rounded figures of one release, each with the interval that encloses every set of true
 * values consistent with all of them. Null where the release does not say enough.
 */

type Bounds = readonly [number, number];

const countOf = (release: Release, kind: FigureKind): number =>
  release.figures.filter((figure) => figure.kind === kind).length;

const printed = (release: Release, series: Series): number | null => figureOf(release, series, 'level')?.value ?? null;

/** Without a central value of its own, the estimate is the centre of the bounds. */
function interval(bounds: Bounds | null, times: number, central: number | null): Interval | null {
  if (bounds === null) return null;
  const [low, high] = [bounds[0] * times, bounds[1] * times];
  const centre = central ?? (low + high) / 2;
  return { low, centre: Math.min(Math.max(centre, low), high), high };
}

/** Points of the total's growth that came from exports and from imports (拉动). The estimate is the centre. */
export function contributionsOf(release: Release): Readonly<Record<'exports' | 'imports', Interval>> | null {
  if (countOf(release, 'growth') < 2 || countOf(release, 'level') < 2) return null;
  const corners = cornersOf(constraintsOf(release));
  const part = (series: Series): Interval | null =>
    interval(enclose(corners, plus(NOW[series], BEFORE[series], -1), BEFORE.trade), 100, null);
  const [exports, imports] = [part('exports'), part('imports')];
  return exports && imports && { exports, imports };
}

/** Share of exports or imports in trade, percent. The estimate is the quotient of the printed levels. */
export function shareOf(release: Release, part: 'exports' | 'imports'): Interval | null {
  if (countOf(release, 'level') < 2) return null;
  const [level, total] = [printed(release, part), printed(release, 'trade')];
  const central = level === null || total === null ? null : (100 * level) / total;
  return interval(enclose(cornersOf(constraintsOf(release)), NOW[part], NOW.trade), 100, central);
}

/** Exports less imports, fen. The estimate is the difference of the printed levels. */
export function balanceOf(release: Release): Interval | null {
  if (countOf(release, 'level') < 2) return null;
  const [out, into] = [printed(release, 'exports'), printed(release, 'imports')];
  const central = out === null || into === null ? null : out - into;
  return interval(enclose(cornersOf(constraintsOf(release)), plus(NOW.exports, NOW.imports, -1), ONE), SCALE, central);
}

/** The level a year before, fen, that a release implies by its level and its published growth. */
export function levelBefore(release: Release, series: Series): Interval | null {
  const level = figureOf(release, series, 'level');
  const growth = figureOf(release, series, 'growth');
  if (level === null || growth === null) return null;
  const base = (value: number, rate: number): number => value / (1 + rate / 10_000);
  const [half, halfRate] = [level.precision / 2, growth.precision / 2];
  return {
    low: base(level.value - half, growth.value + halfRate),
    centre: base(level.value, growth.value),
    high: base(level.value + half, growth.value - halfRate),
  };
}
