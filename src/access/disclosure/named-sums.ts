import { daysOf, periodOf } from '../../domain/period.ts';
import type { LabelGroups } from './label-groups.ts';
import { stoodAt } from './moments.ts';
import type { Place } from './places.ts';

/** More than this are looked at by whole places and their nearest sums alone. */
const MOST = 20_000;

/** The calendar periods that a place lies within. */
const periodsAround = ({ from, to }: Place): string[] =>
  (['day', 'month', 'quarter', 'half', 'year'] as const)
    .map((grain) => periodOf(from, grain))
    .filter((period) => daysOf(period)[1] >= to);

/** Every choice of dimensions to keep; with `few`, all of them or all but one. */
function keptOf(dimensions: readonly number[], few: boolean): number[][] {
  const choices = Array.from({ length: 2 ** dimensions.length }, (_, choice) => choice);
  const all = choices.map((choice) => dimensions.filter((_, at) => choice & (1 << at)));
  return few ? all.filter(({ length }) => length >= dimensions.length - 1) : all;
}

export interface Placed {
  readonly places: readonly Place[];
  /** -1 for a place in no box. */
  readonly classOf: readonly number[];
  readonly groups: readonly LabelGroups[];
}

/**
 * The sums that somebody could ask for by name: one label or all of each dimension, one calendar period. Of these, the
 * ones that consist of whole classes, as they stand and as they stood when sums were shown (moments up to the last);
 * others cannot follow from sums of classes.
 */
export function namedSums({ places, classOf, groups }: Placed, last: number): number[][] {
  const used = groups.flatMap(({ size }, at) => (size > 1 ? [at] : []));
  const kept = keptOf(used, places.length * 2 ** used.length > MOST);
  const sizes = new Map<number, number>();
  for (const number of classOf) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  const around = new Map<string, string[]>();
  // For each choice and period, the places of each sum by the number of its groups.
  const sums = kept.map(() => new Map<string, Map<number, number[]>>());
  places.forEach((place, at) => {
    const days = place.from + place.to;
    const periods = around.get(days) ?? periodsAround(place);
    around.set(days, periods);
    kept.forEach((dimensions, choice) => {
      const number = dimensions.reduce((sum, one) => sum * (groups[one]?.size ?? 1) + (place.groups[one] ?? 0), 0);
      for (const period of periods) {
        const byNumber = sums[choice]?.get(period) ?? new Map<number, number[]>();
        sums[choice]?.set(period, byNumber);
        const found = byNumber.get(number);
        if (found) found.push(at);
        else byNumber.set(number, [at]);
      }
    });
  });
  const whole = (sum: readonly number[]): number[] | null => {
    const counts = new Map<number, number>();
    for (const at of sum) {
      const number = classOf[at] ?? -1;
      if (number < 0) return null;
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return counts.entries().every(([number, count]) => sizes.get(number) === count) ? [...counts.keys()] : null;
  };
  /** A sum at each moment; once where nothing in it came late. */
  function atMoments(sum: readonly number[]): (readonly number[])[] {
    if (sum.every((at) => (places[at]?.stood ?? null) === null)) return [sum];
    const each = Array.from({ length: last + 1 }, (_, moment) =>
      sum.filter((at) => stoodAt(places[at]?.stood ?? null, moment)),
    );
    return [...new Map(each.map((one) => [one.join(), one])).values()].filter(({ length }) => length > 0);
  }
  return sums
    .flatMap((byPeriod) => [...byPeriod.values()].flatMap((byNumber) => [...byNumber.values()]))
    .flatMap(atMoments)
    .flatMap((sum) => {
      const classes = whole(sum);
      return classes ? [classes] : [];
    });
}
