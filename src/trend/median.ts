/** Median of the first `count` numbers; sorts them. NaN of none. */
export function medianOf(values: Float64Array, count = values.length): number {
  if (count === 0) return Number.NaN;
  const sorted = values.subarray(0, count).sort();
  const half = count >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return count % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Median of plain numbers, without touching them. */
export const median = (values: readonly number[]): number => medianOf(Float64Array.from(values));

/** Standard deviation that half of the numbers may spoil: 1.4826 times the median distance from `centre`. */
export const robustSpread = (values: readonly number[], centre = median(values)): number =>
  1.4826 * median(values.map((value) => Math.abs(value - centre)));
