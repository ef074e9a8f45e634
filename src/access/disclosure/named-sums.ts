import { daysOf, periodOf } from '../../domain/period.ts';
import type { LabelGroups } from './label-groups.ts';
import { stoodAt } from './moments.ts';
import type { Pace } from './pace.ts';
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
  /** Whether no sum with a class is confidential: none of these is looked for. */
  readonly safe: (number: number) => boolean;
}

/**
 * The sums that somebody could ask for by name: one label or all of each dimension, one calendar period. Of these, the
 * ones that consist of whole classes, as they stand and as they stood when sums were shown (moments up to the last);
 * others cannot follow from sums of classes.
 */
export async function namedSums(
  { places, classOf, groups, safe }: Placed,
  last: number,
  pace: Pace,
): Promise<number[][]> {
  const used = groups.flatMap(({ size }, at) => (size > 1 ? [at] : []));
  const kept = keptOf(used, places.length * 2 ** used.length > MOST);
  const sizes = new Map<number, number>();
  for (const number of classOf) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  const around = new Map<string, string[]>();
  // For each choice and period, the places of each sum by the number of its groups.
  const sums = kept.map(() => new Map<string, Map<number, number[]>>());
  /** Calls with each sum that a place is in: its choice, its period, and its number. */
  function eachSum(place: Place, look: (choice: number, period: string, number: number) => void): void {
    const days = place.from + place.to;
    const periods = around.get(days) ?? periodsAround(place);
    around.set(days, periods);
    kept.forEach((dimensions, choice) => {
      const number = dimensions.reduce((sum, one) => sum * (groups[one]?.size ?? 1) + (place.groups[one] ?? 0), 0);
      for (const period of periods) look(choice, period, number);
    });
  }
  const isHopeless = (number: number): boolean => number < 0 || safe(number);
  // What came late spoils a sum only for the time at which it stood.
  const spoils = places.map(({ stood }, at) => stood === null && isHopeless(classOf[at] ?? -1));
  for (const [at, place] of places.entries()) {
    if (spoils[at]) continue;
    if (pace.due()) await pace.rest();
    eachSum(place, (choice, period, number) => {
      const byNumber = sums[choice]?.get(period) ?? new Map<number, number[]>();
      sums[choice]?.set(period, byNumber);
      const found = byNumber.get(number);
      if (found) found.push(at);
      else byNumber.set(number, [at]);
    });
  }
  for (const [at, place] of places.entries()) {
    if (!spoils[at]) continue;
    if (pace.due()) await pace.rest();
    eachSum(place, (choice, period, number) => sums[choice]?.get(period)?.delete(number));
  }
  const whole = (sum: readonly number[]): number[] | null => {
    const counts = new Map<number, number>();
    for (const at of sum) {
      const number = classOf[at] ?? -1;
      if (isHopeless(number)) return null;
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return counts.entries().every(([number, count]) => sizes.get(number) === count) ? [...counts.keys()] : null;
  };
  /** A sum at each moment at which something of it came or went. */
  function atMoments(sum: readonly number[]): (readonly number[])[] {
    const turns = new Set([0]);
    for (const at of sum) {
      const stood = places[at]?.stood;
      if (stood) turns.add(stood[0]).add(Math.min(last, stood[1] + 1));
    }
    return [...turns].map((moment) => sum.filter((at) => stoodAt(places[at]?.stood ?? null, moment)));
  }
  const found: number[][] = [];
  for (const byPeriod of sums) {
    for (const byNumber of byPeriod.values()) {
      if (pace.due()) await pace.rest();
      for (const sum of byNumber.values()) {
        for (const each of atMoments(sum)) {
          const classes = whole(each);
          if (classes && classes.length > 0) found.push(classes);
        }
      }
    }
  }
  return found;
}
