import type { AlertPath } from '../../domain/alert.ts';
import { dayOf } from '../../trend/day-number.ts';
import type { Fleet, SeriesState } from '../../trend/fleet.ts';
import type { roundTo } from './round-to.ts';

/** Days that a picture of a deviation goes back. */
const SHOWN = 84;

/** What was expected of each of the latest days, and where 19 of 20 such days lie; series are added up. */
export function pathOf(
  fleet: Fleet,
  series: readonly SeriesState[],
  { last, round }: { last: number; round: ReturnType<typeof roundTo> },
): AlertPath {
  const expected: (number | null)[] = [];
  const width: (number | null)[] = [];
  for (let day = last - SHOWN + 1; day <= last; day += 1) {
    const at = day - fleet.origin;
    let mean = 0;
    let square = 0;
    let known = 0;
    for (const state of series) {
      const one = state.expected[at] ?? Number.NaN;
      if (Number.isNaN(one)) continue;
      known += 1;
      mean += one;
      square += state.sparse ? one : one * one * (state.variance[at] ?? 0);
    }
    expected.push(known > 0 ? round(mean) : null);
    width.push(known > 0 ? round(1.96 * Math.sqrt(square)) : null);
  }
  return { from: dayOf(last - SHOWN + 1), expected, width };
}
