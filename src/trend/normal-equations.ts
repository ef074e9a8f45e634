import { type DayRows, DENSE } from './day-rows.ts';
import { type Design, KNOTS, MOST_KNOTS, SLOPE, slopeOfKnot } from './design.ts';

/**
 * Weighted sums of products over the days of a series. A trend knot's column is the knot's own place less the slope up to
 * the knot and 0 from then on, so that its sums are those of level and slope as they stand when the days pass it.
 */
export interface Sums {
  /** Lower half, row after row: columns ascend, and half is enough for a symmetric system. */
  readonly gram: Float64Array;
  readonly right: Float64Array;
  /** By knot: the columns of level and slope at its day, and their right sides. */
  readonly level: Float64Array;
  readonly slope: Float64Array;
  readonly rights: Float64Array;
}

/** Where a row begins in the lower half. */
const rowAt = (row: number): number => (row * (row + 1)) / 2;

export const emptySums = (): Sums => ({
  gram: new Float64Array(rowAt(KNOTS)),
  right: new Float64Array(KNOTS),
  level: new Float64Array(MOST_KNOTS * KNOTS),
  slope: new Float64Array(MOST_KNOTS * KNOTS),
  rights: new Float64Array(MOST_KNOTS * 2),
});

export function clear({ gram, right }: Sums): void {
  gram.fill(0);
  right.fill(0);
}

const x = new Float64Array(DENSE);

/** Adds a day (index into `rows`) with its slope, its weight and its residual. */
export function addDay(
  { gram, right }: Sums,
  { dense, start, at, value }: DayRows,
  day: number,
  slope: number,
  weight: number,
  residual: number,
): void {
  for (let k = 0; k < DENSE; k += 1) x[k] = dense[day * DENSE + k] ?? 0;
  x[SLOPE] = slope;
  let place = 0;
  for (let k = 0; k < DENSE; k += 1) {
    const weighted = weight * (x[k] ?? 0);
    right[k] = (right[k] ?? 0) + weighted * residual;
    for (let m = 0; m <= k; m += 1, place += 1) gram[place] = (gram[place] ?? 0) + weighted * (x[m] ?? 0);
  }
  const from = start[day] ?? 0;
  const to = start[day + 1] ?? 0;
  for (let k = from; k < to; k += 1) {
    const column = at[k] ?? 0;
    const weighted = weight * (value[k] ?? 0);
    right[column] = (right[column] ?? 0) + weighted * residual;
    const row = rowAt(column);
    for (let m = 0; m < DENSE; m += 1) gram[row + m] = (gram[row + m] ?? 0) + weighted * (x[m] ?? 0);
    for (let m = from; m <= k; m += 1) {
      const other = row + (at[m] ?? 0);
      gram[other] = (gram[other] ?? 0) + weighted * (value[m] ?? 0);
    }
  }
}

/** Keeps how the sums stand as the days pass a knot. */
export function passKnot({ gram, right, level, slope, rights }: Sums, knot: number): void {
  for (let column = 0; column < KNOTS; column += 1) {
    level[knot * KNOTS + column] = gram[rowAt(column)] ?? 0;
    slope[knot * KNOTS + column] = gram[rowAt(Math.max(column, SLOPE)) + Math.min(column, SLOPE)] ?? 0;
  }
  rights[2 * knot] = right[0] ?? 0;
  rights[2 * knot + 1] = right[SLOPE] ?? 0;
}

/** Writes the system of all columns, knots included, once the days have passed every knot. */
export function writeSystem(sums: Sums, design: Design, gram: Float64Array, right: Float64Array): void {
  const { level, slope, rights } = sums;
  const size = KNOTS + design.knots;
  for (let row = 0; row < KNOTS; row += 1) gram.set(sums.gram.subarray(rowAt(row), rowAt(row + 1)), row * size);
  right.set(sums.right);
  for (let knot = 0; knot < design.knots; knot += 1) {
    const row = (KNOTS + knot) * size;
    const own = slopeOfKnot(design, knot);
    for (let column = 0; column < KNOTS; column += 1)
      gram[row + column] = own * (level[knot * KNOTS + column] ?? 0) - (slope[knot * KNOTS + column] ?? 0);
    right[KNOTS + knot] = own * (rights[2 * knot] ?? 0) - (rights[2 * knot + 1] ?? 0);
    // Both knots' columns are 0 from the earlier one on.
    for (let earlier = 0; earlier <= knot; earlier += 1) {
      const other = slopeOfKnot(design, earlier);
      const at = earlier * KNOTS;
      gram[row + KNOTS + earlier] =
        own * other * (level[at] ?? 0) - (own + other) * (level[at + SLOPE] ?? 0) + (slope[at + SLOPE] ?? 0);
    }
  }
}
