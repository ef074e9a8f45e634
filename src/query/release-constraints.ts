import type { Constraints, Form } from '../domain/enclose.ts';
import type { PublishedFigure, Series } from '../domain/figure.ts';
import type { Release } from './release.ts';

/** Fen are divided by this, so that the unknowns are near 1 and the elimination is exact enough. */
export const SCALE = 1e14;

/** The unknowns, in trillion yuan: exports and imports of the period, and of the same period a year before. */
export const NOW: Readonly<Record<Series, Form>> = {
  exports: [1, 0, 0, 0, 0],
  imports: [0, 1, 0, 0, 0],
  trade: [1, 1, 0, 0, 0],
};
export const BEFORE: Readonly<Record<Series, Form>> = {
  exports: [0, 0, 1, 0, 0],
  imports: [0, 0, 0, 1, 0],
  trade: [0, 0, 1, 1, 0],
};
export const ONE: Form = [0, 0, 0, 0, 1];

/** More than any true value: an unknown that only this bounds is not known at all. */
export const BEYOND = 1e4;

export const plus = (a: Form, b: Form, times: number): Form => a.map((value, at) => value + times * (b[at] ?? 0));

/** What one printed figure says: the true value lies within half of its last digit. */
function saying({ series, kind, value, precision }: PublishedFigure): Form[] {
  const low = value - precision / 2;
  const high = value + precision / 2;
  if (kind === 'level') {
    return [plus(NOW[series], ONE, -low / SCALE), plus(plus(ONE, ONE, high / SCALE - 1), NOW[series], -1)];
  }
  if (kind === 'growth') {
    const [least, most] = [1 + low / 10_000, 1 + high / 10_000];
    const upper = plus(
      BEFORE[series].map((weight) => weight * most),
      NOW[series],
      -1,
    );
    return [plus(NOW[series], BEFORE[series], -least), upper];
  }
  return [];
}

/** Every true value that all figures of one release allow together: levels, growth, exports + imports = trade. */
export function constraintsOf(release: Release): Constraints {
  const sides = [NOW.exports, NOW.imports, BEFORE.exports, BEFORE.imports];
  const together = sides.reduce((sum, form) => plus(sum, form, -1), plus(ONE, ONE, BEYOND - 1));
  return [...release.figures.flatMap(saying), ...sides, together];
}
