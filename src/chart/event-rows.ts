import { SIZES } from './fonts.ts';
import { roughWidth } from './label-fit.ts';
import type { PlacedText } from './specification.ts';

export const EVENT_ROW = 20;
const MOST_ROWS = 3;
const GAP = 8;
// About the pixels across that lines have.
const PLOT_WIDTH = 760;

/** The first row in which texts centred at `x` keep clear of those before them; null when none has room. */
export function placeInRows(spots: readonly { x: number; width: number }[], rows: number): (number | null)[] {
  const ends: number[] = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY);
  return spots.map(({ x, width }) => {
    const row = ends.findIndex((end) => x - width / 2 >= end + GAP);
    if (row < 0) return null;
    ends[row] = x + width / 2;
    return row;
  });
}

/** Rows that the names of events need above the lines, at most 3. */
export function eventRows(events: readonly PlacedText[], labels: number): number {
  const spots = events.map(({ at, text }) => ({
    x: ((at + 0.5) / labels) * PLOT_WIDTH,
    width: roughWidth(text, SIZES.small),
  }));
  const rows = placeInRows(spots, MOST_ROWS).map((row) => row ?? MOST_ROWS - 1);
  return Math.max(-1, ...rows) + 1;
}
