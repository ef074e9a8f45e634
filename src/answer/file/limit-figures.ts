import type { Query } from '../../domain/query.ts';
import type { ReplyFigure } from '../reply.ts';
import { FILE_DIMENSIONS } from './observation.ts';

/** Cells that a limit ranks as one: those of the same label or, of points of growth, of the same labels. */
type Place = (figure: ReplyFigure) => string;

/** Places in the order of the answer, cut at the limit; a rate that is held back comes last. */
function keptPlaces(
  ranked: readonly ReplyFigure[],
  place: Place,
  order: (size: number) => number,
  count: number,
): Set<string> {
  const sizes = new Map<string, number | null>();
  for (const figure of ranked) {
    const size = sizes.get(place(figure)) ?? null;
    sizes.set(place(figure), figure.value === null ? size : (size ?? 0) + figure.value);
  }
  const rank = (size: number | null): number => (size === null ? Number.NEGATIVE_INFINITY : order(size));
  const sorted = [...sizes].sort(([, a], [, b]) => rank(b) - rank(a));
  return new Set(sorted.slice(0, count).map(([one]) => one));
}

/**
 * For `top 5`: the figures of the five labels that the answer names, and of the whole; all figures without a limit. Of two
 * dimensions the one that runs down is ranked and the other is whole; points of growth are ranked by their size.
 */
export function limitFigures(figures: readonly ReplyFigure[], { limit, by, verb }: Query): readonly ReplyFigure[] {
  const [down] = FILE_DIMENSIONS.filter((dimension) => by.includes(dimension)).sort(
    (a, b) => by.indexOf(a) - by.indexOf(b),
  );
  if (limit === null || down === undefined) return figures;
  const points = verb === 'contribution';
  const place: Place = ({ key }) => (points ? JSON.stringify(Object.entries(key)) : (key[down] ?? ''));
  const cells = figures.filter(({ key }) => down in key);
  const kept = keptPlaces(
    points ? cells.filter(({ name }) => name.endsWith(' contribution')) : cells,
    place,
    (size) => (limit.side === 'bottom' ? -size : points ? Math.abs(size) : size),
    limit.count,
  );
  return figures.filter((figure) => !(down in figure.key) || kept.has(place(figure)));
}
