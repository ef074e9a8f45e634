import type { Fleet, SeriesState } from './fleet.ts';

/** A stretch of days in the series' own unit. */
export interface Stretch {
  /** Days that were reported and judged. */
  readonly days: number;
  readonly actual: number;
  /** What was expected of those days when they were first judged. */
  readonly expected: number;
  /** Where the sum lies in 19 of 20 cases when days scatter independently. */
  readonly low: number;
  readonly high: number;
}

/** Adds up a series from one day to another, both included. */
export function sumSince(fleet: Fleet, state: SeriesState, first: number, last: number): Stretch {
  let days = 0;
  let actual = 0;
  let expected = 0;
  let square = 0;
  for (let day = first; day <= last; day += 1) {
    const at = day - fleet.origin;
    const mean = state.expected[at] ?? Number.NaN;
    const value = state.value[at] ?? Number.NaN;
    if (Number.isNaN(mean) || Number.isNaN(value)) continue;
    days += 1;
    actual += value;
    expected += mean;
    square += state.sparse ? mean : mean * mean * (state.variance[at] ?? 0);
  }
  const width = 1.96 * Math.sqrt(square);
  return { days, actual, expected, low: Math.max(0, expected - width), high: expected + width };
}
