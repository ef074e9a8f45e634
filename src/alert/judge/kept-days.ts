import type { Fleet, SeriesState } from '../../trend/fleet.ts';

/** The arrays by day of a series that are kept in blocks of days; `old` ones are needed of days that are judged for good. */
export const DAYS = [
  { name: 'value', old: true },
  { name: 'base', old: true },
  { name: 'reported', old: true },
  { name: 'residual', old: false },
  { name: 'variance', old: false },
  { name: 'expected', old: false },
  { name: 'doubt', old: false },
] as const;
export type DayArray = (typeof DAYS)[number]['name'];

/** Indices into the arrays by day; `to` is not one of them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Days of several series: array by array, and in it series by series; a number where it is the same throughout. */
export interface WrittenDays {
  readonly series: number;
  readonly arrays: readonly (Float64Array | number)[];
}

/** Days back to which a judgement may look at more than what is old. */
const OPEN = 400;

/** The first day of which more is kept than what is old: a whole number of blocks from the fleet's first. */
export const cutOf = ({ origin }: Fleet, today: number, block: number): number =>
  Math.max(0, Math.floor((today - OPEN - origin) / block) * block);

const arraysOf = (which: 'all' | 'old') => DAYS.filter(({ old }) => which === 'all' || old);

function isSame(days: Float64Array): boolean {
  const [first] = days;
  for (let at = 1; at < days.length; at += 1) if (!Object.is(days[at], first)) return false;
  return days.length > 0;
}

export function writeDays(series: readonly SeriesState[], { from, to }: Span, which: 'all' | 'old'): WrittenDays {
  const arrays = arraysOf(which).map(({ name }) => {
    const days = new Float64Array(series.length * (to - from));
    for (const [at, state] of series.entries()) days.set(state[name].subarray(from, to), at * (to - from));
    return isSame(days) ? (days[0] ?? 0) : days;
  });
  return { series: series.length, arrays };
}

/** Puts days back that `writeDays` wrote of the same series, or of the first of them: those that came later had none then. */
export function readDays(
  series: readonly SeriesState[],
  { from, to }: Span,
  which: 'all' | 'old',
  written: WrittenDays,
): void {
  for (const [place, { name }] of arraysOf(which).entries()) {
    const days = written.arrays[place] ?? 0;
    for (const [at, state] of series.slice(0, written.series).entries()) {
      if (typeof days !== 'number') state[name].set(days.subarray(at * (to - from), (at + 1) * (to - from)), from);
      else if (!Object.is(state[name][from], days)) state[name].fill(days, from, to);
    }
  }
}
