/** Words longer than this are compared with nothing. */
export const LONGEST_COMPARED = 24;

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
 * Gives up with `limit + 1` as soon as the distance is certain to be above `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  let leastBefore = 0;
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let left = row;
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      const diagonal = (last[column - 1] ?? 0) + (same ? 0 : 1);
      left = Math.min(diagonal, left + 1, (last[column] ?? 0) + 1);
      const isSwap =
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (isSwap) left = Math.min(left, (before[column - 2] ?? 0) + 1);
      current.push(left);
      if (left < least) least = left;
    }
    // A swap reaches two rows back: only two rows above the limit prove that all that follows is too far.
    if (least > limit && leastBefore > limit) return limit + 1;
    leastBefore = least;
    before = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}
