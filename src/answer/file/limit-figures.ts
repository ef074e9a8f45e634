import type { Query } from '../../domain/query.ts';
import type { ReplyFigure } from '../reply.ts';
import { FILE_DIMENSIONS, type FileDimension } from './observation.ts';

/** Labels of one dimension in order of size, cut at the limit; a rate that is held back comes last. */
function keptLabels(
  cells: readonly ReplyFigure[],
  dimension: FileDimension,
  { side, count }: NonNullable<Query['limit']>,
): Set<string> {
  const sizes = new Map<string, number | null>();
  for (const { key, value } of cells) {
    const label = key[dimension] ?? '';
    const size = sizes.get(label) ?? null;
    sizes.set(label, value === null ? size : (size ?? 0) + value);
  }
  const order = (size: number | null): number =>
    size === null ? Number.NEGATIVE_INFINITY : side === 'top' ? size : -size;
  const sorted = [...sizes].sort(([, a], [, b]) => order(b) - order(a));
  return new Set(sorted.slice(0, count).map(([label]) => label));
}

/** For `top 5`: the figures of the first five labels and of the whole; all figures without a limit. */
export function limitFigures(figures: readonly ReplyFigure[], { limit, by }: Query): readonly ReplyFigure[] {
  if (limit === null) return figures;
  const dimensions = FILE_DIMENSIONS.filter((dimension) => by.includes(dimension));
  const kept = dimensions.map((dimension) => {
    const cells = figures.filter(({ key }) => dimension in key);
    return [dimension, keptLabels(cells, dimension, limit)] as const;
  });
  return figures.filter(({ key }) =>
    kept.every(([dimension, labels]) => !(dimension in key) || labels.has(key[dimension] ?? '')),
  );
}
