import type { Fleet, SeriesState } from '../../trend/fleet.ts';

/** The arrays by day of a series; `old` ones are needed of days that are judged for good. */
export const DAYS = [
  { name: 'value', old: true },
  { name: 'base', old: true },
  { name: 'masked', old: true },
  { name: 'reported', old: true },
  { name: 'residual', old: false },
  { name: 'variance', old: false },
  { name: 'expected', old: false },
  { name: 'doubt', old: false },
] as const;
export type DayArray = (typeof DAYS)[number]['name'];

/** Indices into the arrays by day; `to` is not one of them. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Days back to which a judgement may look at, or change, more than what is old. */
const OPEN = 400;

/** The first day of a fleet that may still change: a whole number of blocks from its first. */
export const cutOf = ({ origin }: Fleet, today: number, block: number): number =>
  Math.max(0, Math.floor((today - OPEN - origin) / block) * block);

const namesOf = (which: 'all' | 'old'): DayArray[] =>
  DAYS.filter(({ old }) => which === 'all' || old).map(({ name }) => name);

/** Days of several series, one after the other: array by array, and in it series by series. */
export function writeDays(series: readonly SeriesState[], { from, to }: Span, which: 'all' | 'old'): Float64Array[] {
  return namesOf(which).map((name) => {
    const days = new Float64Array(series.length * (to - from));
    for (const [at, state] of series.entries()) days.set(state[name].subarray(from, to), at * (to - from));
    return days;
  });
}

/** Puts days back that `writeDays` wrote of the same series, or of the first of them. */
export function readDays(
  series: readonly SeriesState[],
  { from, to }: Span,
  which: 'all' | 'old',
  written: readonly Float64Array[],
): void {
  for (const [place, name] of namesOf(which).entries()) {
    const days = written[place] ?? new Float64Array();
    for (const [at, state] of series.entries()) {
      const own = days.subarray(at * (to - from), (at + 1) * (to - from));
      if (own.length > 0) state[name].set(own, from);
    }
  }
}
