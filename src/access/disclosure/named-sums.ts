import { BOX_DIMENSIONS, type BoxDimension } from '../../domain/box.ts';
import { daysOf, periodOf } from '../../domain/period.ts';
import type { Spot } from './compress.ts';

/** More than this are looked at by whole spots and their nearest sums alone. */
const MOST = 20_000;

/** The calendar periods that a run of days lies within. */
const periodsAround = ({ from, to }: Spot): string[] =>
  (['day', 'month', 'quarter', 'half', 'year'] as const)
    .map((grain) => periodOf(from, grain))
    .filter((period) => daysOf(period)[1] >= to);

/** Every choice of dimensions to keep; with `few`, all of them or all but one. */
function keptOf(dimensions: readonly BoxDimension[], few: boolean): BoxDimension[][] {
  const choices = Array.from({ length: 2 ** dimensions.length }, (_, choice) => choice);
  const all = choices.map((choice) => dimensions.filter((_, at) => choice & (1 << at)));
  return few ? all.filter(({ length }) => length >= dimensions.length - 1) : all;
}

interface Touched {
  /** How many spots of each class are in the sum. */
  readonly classes: Map<number, number>;
  /** True when a part of it is in no box at all: then it cannot be worked out. */
  open: boolean;
}

/**
 * The sums that somebody could ask for by name: one label or all of each dimension, one calendar period. Of these, the
 * ones that consist of whole classes; others cannot follow from sums of classes.
 */
export function namedSums(spots: readonly Spot[], classOf: readonly (number | null)[]): number[][] {
  const used = BOX_DIMENSIONS.filter((dimension) => spots.some((spot) => spot[dimension] !== ''));
  const kept = keptOf(used, spots.length * 2 ** used.length > MOST);
  const around = new Map<string, string[]>();
  const sizes = new Map<number, number>();
  const sums = new Map<string, Touched>();
  spots.forEach((spot, at) => {
    const number = classOf[at] ?? null;
    if (number !== null) sizes.set(number, (sizes.get(number) ?? 0) + 1);
    const periods = around.get(spot.from + spot.to) ?? periodsAround(spot);
    around.set(spot.from + spot.to, periods);
    for (const dimensions of kept) {
      const labels = dimensions.map((dimension) => `${dimension} ${spot[dimension]}`).join();
      for (const period of periods) {
        const key = `${period},${labels}`;
        const sum = sums.get(key) ?? { classes: new Map(), open: false };
        sums.set(key, sum);
        if (number === null) sum.open = true;
        else sum.classes.set(number, (sum.classes.get(number) ?? 0) + 1);
      }
    }
  });
  return [...sums.values()]
    .filter(({ classes, open }) => !open && [...classes].every(([number, count]) => sizes.get(number) === count))
    .map(({ classes }) => [...classes.keys()]);
}
