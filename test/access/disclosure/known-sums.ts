import { addDays, type Day } from '../../../src/domain/day.ts';
import type { Declaration } from '../../../src/domain/declaration.ts';
import { daysOf, yearBefore } from '../../../src/domain/period.ts';
import { MODES, OFFICES, PARTNERS } from './small-store.ts';

/** What is summed: goods, what came back in the period, or what came back of goods released in it. */
export const SIDES = ['goods', 'return', 'cohort'] as const;
export type Side = (typeof SIDES)[number];

/** A declaration as it stood from one state of the ledger to another, with the place where each side counts it. */
export interface Version extends Declaration {
  readonly born: number;
  died: number;
}

export interface Sum {
  readonly side: Side;
  readonly from: Day;
  readonly to: Day;
  readonly flow: 'exports' | 'imports' | null;
  readonly offices: readonly string[] | null;
  readonly mode: string | null;
  readonly partners: readonly string[] | null;
}

/** Versions on one state of the ledger with the place where a side counts them, by number. */
function placesOn(side: Side, versions: readonly Version[], state: number): [number, Version][] {
  const alive = (one: Version): boolean => one.born <= state && state < one.died;
  const goods = new Map(versions.flatMap((one) => (one.kind === 'goods' && alive(one) ? [[one.id, one]] : [])));
  return versions.flatMap((one, at): [number, Version][] => {
    if (!alive(one) || one.kind !== (side === 'goods' ? 'goods' : 'return')) return [];
    const place = side === 'cohort' ? goods.get(one.original ?? '') : one;
    return place ? [[at, place]] : [];
  });
}

/** The versions in a sum on one state of the ledger, by number. */
export function versionsIn(sum: Sum, versions: readonly Version[], state: number): number[] {
  const { side, from, to, flow, offices, mode, partners } = sum;
  const found = placesOn(side, versions, state).filter(
    ([, place]) =>
      place.day >= from &&
      place.day <= to &&
      (!flow || place.flow === flow) &&
      (!offices || offices.includes(place.office)) &&
      (!mode || place.mode === mode) &&
      (!partners || partners.includes(place.partner)),
  );
  return found.map(([at]) => at);
}

const pairs = (list: readonly string[]): string[][] =>
  list.flatMap((one, at) => [[one], ...list.slice(at + 1).map((other) => [one, other])]);

type Placed = readonly (readonly [number, Version])[];

/** Every way to narrow by one dimension that leaves something, with all that is left. */
function* narrowed<T>(placed: Placed, choices: readonly (T | null)[], fits: (place: Version, choice: T) => boolean) {
  for (const choice of choices) {
    const left: Placed = choice === null ? placed : placed.filter(([, place]) => fits(place, choice));
    if (left.length > 0) yield [choice, left] as const;
  }
}

/**
 * Every sum that has a name and something in it on a state of the ledger: one label or all of each dimension (for
 * `several`, two as well), in these periods; with its versions by number.
 */
export function* namedSums(
  versions: readonly Version[],
  state: number,
  periods: readonly (readonly [Day, Day])[],
  several: boolean,
): Generator<[Sum, number[]]> {
  const lists = (labels: readonly string[]) => [null, ...(several ? pairs(labels) : labels.map((one) => [one]))];
  for (const side of SIDES) {
    const all = placesOn(side, versions, state);
    for (const [days, inTime] of narrowed(all, periods, ({ day }, [from, to]) => day >= from && day <= to)) {
      const [from = '', to = ''] = days ?? [];
      for (const [flow, ofFlow] of narrowed(
        inTime,
        [null, 'exports', 'imports'] as const,
        (place, one) => place.flow === one,
      ))
        for (const [offices, ofOffices] of narrowed(ofFlow, lists(OFFICES), ({ office }, list) =>
          list.includes(office),
        ))
          for (const [mode, ofMode] of narrowed(ofOffices, [null, ...MODES], (place, one) => place.mode === one))
            for (const [partners, left] of narrowed(ofMode, lists(PARTNERS), ({ partner }, list) =>
              list.includes(partner),
            ))
              yield [{ side, from, to, flow, offices, mode, partners }, left.map(([at]) => at)];
    }
  }
}

/** Calendar periods of two years, and what the running year is to a day. */
export function calendar(days: Iterable<Day>): (readonly [Day, Day])[] {
  const labels = ['2019', '2020'].flatMap((year) => [
    year,
    ...['H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'].map((part) => `${year}${part}`),
    ...Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
  ]);
  return [...labels.map(daysOf), ...[...new Set(days)].map((day) => [day, day] as const)];
}

/** The same days a year before. */
export const aYearBefore = (sum: Sum): Sum => ({
  ...sum,
  from: yearBefore(sum.from),
  to: addDays(yearBefore(addDays(sum.to, 1)), -1),
});

/** The rule, written down once more: who it would disclose. Of a cohort, the enterprise is that of the goods. */
export function isConfidential(numbers: readonly number[], { side }: Sum, versions: readonly Version[]): boolean {
  const sums = new Map<string, number>();
  for (const at of numbers) {
    const one = versions[at];
    const goods = side === 'cohort' ? versions.find(({ id }) => id === one?.original) : one;
    sums.set(goods?.enterprise ?? '', (sums.get(goods?.enterprise ?? '') ?? 0) + (one?.value ?? 0));
  }
  const all = [...sums.values()];
  return all.length > 0 && (all.length < 3 || Math.max(...all) > 0.85 * all.reduce((a, b) => a + b, 0));
}
