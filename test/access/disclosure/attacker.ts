const PRIME = 33_554_393;

function inverse(of: number): number {
  let [result, base, power] = [1, of, PRIME - 2];
  for (; power > 0; power >>= 1) {
    if (power & 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/**
 * Somebody who writes down every sum that they are shown as an equation in the single declarations, and solves. Knows
 * nothing of how disclosure control works.
 */
export function attacker(size: number) {
  const rows: (number[] | undefined)[] = [];
  function reduced(equation: readonly number[]): number[] {
    const left = equation.map((factor) => (factor + PRIME) % PRIME);
    for (let at = 0; at < size; at += 1) {
      const [factor, row] = [left[at] ?? 0, rows[at]];
      if (factor === 0 || !row) continue;
      for (let to = at; to < size; to += 1) left[to] = ((left[to] ?? 0) + (PRIME - factor) * (row[to] ?? 0)) % PRIME;
    }
    return left;
  }
  return {
    learns(equation: readonly number[]): void {
      const left = reduced(equation);
      const first = left.findIndex((factor) => factor !== 0);
      if (first < 0) return;
      const scale = inverse(left[first] ?? 1);
      rows[first] = left.map((factor) => (factor * scale) % PRIME);
    },
    /** True when the sum follows from what was learnt. */
    canWorkOut: (equation: readonly number[]): boolean => reduced(equation).every((factor) => factor === 0),
  };
}
