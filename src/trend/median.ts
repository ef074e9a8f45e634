/** Puts the number that sorting would put at `rank` there, with none greater before it (Hoare's quickselect). */
function select(values: Float64Array, count: number, rank: number): number {
  let from = 0;
  let to = count - 1;
  while (from < to) {
    const pivot = values[(from + to) >> 1] ?? 0;
    let low = from;
    let high = to;
    while (low <= high) {
      while ((values[low] ?? 0) < pivot) low += 1;
      while ((values[high] ?? 0) > pivot) high -= 1;
      if (low > high) break;
      const swapped = values[low] ?? 0;
      values[low] = values[high] ?? 0;
      values[high] = swapped;
      low += 1;
      high -= 1;
    }
    if (rank <= high) to = high;
    else if (rank >= low) from = low;
    else break;
  }
  return values[rank] ?? Number.NaN;
}

/** Median of the first `count` numbers; changes their order. NaN of none. */
export function medianOf(values: Float64Array, count = values.length): number {
  if (count === 0) return Number.NaN;
  const half = count >> 1;
  const upper = select(values, count, half);
  if (count % 2 === 1) return upper;
  let lower = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < half; i += 1) lower = Math.max(lower, values[i] ?? 0);
  return (lower + upper) / 2;
}

/** Median of plain numbers, without touching them. */
export const median = (values: readonly number[]): number => medianOf(Float64Array.from(values));

/** Standard deviation that half of the numbers may spoil: 1.4826 times the median distance from `centre`. */
export const robustSpread = (values: readonly number[], centre = median(values)): number =>
  1.4826 * median(values.map((value) => Math.abs(value - centre)));
