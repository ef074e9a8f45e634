/**
 * Letters to insert, drop, replace or swap with their neighbour to turn one word into another
 * (optimal string alignment). Takes time in proportion to the product of the lengths: keep words short.
 */
export function editDistance(a: string, b: string): number {
  let [twoAbove, above]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const [drop, insert, replace] = [above[j] ?? 0, row[j - 1] ?? 0, above[j - 1] ?? 0];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const changed = Math.min(drop + 1, insert + 1, replace + (a[i - 1] === b[j - 1] ? 0 : 1));
      row.push(swapped ? Math.min(changed, (twoAbove[j - 2] ?? 0) + 1) : changed);
    }
    [twoAbove, above] = [above, row];
  }
  return above[b.length] ?? 0;
}
