import type { DeclarationClass } from './classes.ts';
import { FEWEST_ENTERPRISES, isConfidential, SURELY_SAFE, together, weigh } from './contributors.ts';
import { type Combination, createIndexed } from './indexed.ts';
import { createLeftovers } from './leftovers.ts';

/** Sums and differences are worked out modulo this prime; products stay whole numbers below 2^53. */
const PRIME = 67_108_859;

function inverse(of: number): number {
  let [result, base, power] = [1, of, PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/** `to` plus `times` as much of `from`. */
function addTo(to: Combination, from: Combination, times: number): void {
  for (const [number, factor] of from) {
    const sum = ((to.get(number) ?? 0) + factor * times) % PRIME;
    if (sum === 0) to.delete(number);
    else to.set(number, sum);
  }
}

/** Sums that somebody knows, and what can be worked out from them by adding and subtracting. */
export interface Combinations {
  /** Adds a sum that is known already. */
  know(classes: readonly number[]): void;
  /** Adds a sum unless something confidential could be worked out from it and those before; false when it could. */
  admit(classes: readonly number[]): boolean;
}

/** For sums of which none is confidential. */
export const NOTHING_TO_WORK_OUT: Combinations = { know: () => {}, admit: () => true };

/**
 * Keeps the known sums in reduced echelon form (Gauss and Jordan), each an equation in the classes of declarations. What
 * can be worked out are its combinations; those of the fewest classes stand in its rows, since the large, safe classes
 * are eliminated first. A row that would be confidential by itself is a disclosure. (Chin and Özsoyoğlu, "Auditing and
 * inference control in statistical databases", IEEE TSE 8(6), 1982.) Of the watched sums, none that is
 * confidential may follow.
 */
export function createCombinations(
  classes: readonly DeclarationClass[],
  watched: () => readonly (readonly number[])[],
): Combinations {
  const rows = createIndexed();
  const alone = classes.map(({ weight }) => isConfidential(weight));

  function confidential(numbers: readonly number[]): boolean {
    // Sums that are safe one by one are safe together.
    if (!numbers.some((number) => alone[number])) return false;
    let [enterprises, total, rest] = [0, 0, 0];
    for (const number of numbers) {
      const weight = classes[number]?.weight;
      if (!weight) continue;
      enterprises = Math.max(enterprises, weight.enterprises);
      total += weight.total;
      rest += weight.rest;
    }
    // The largest enterprise of all has at most what the largest of each class have together. What is surely safe by
    // more than floating point can lose needs no exact look.
    if (enterprises >= FEWEST_ENTERPRISES && total - rest < SURELY_SAFE * total) return false;
    return isConfidential(weigh(together(numbers.map((number) => classes[number]?.contributors ?? new Map()))));
  }

  function reduced(numbers: readonly number[]): Combination {
    const sum: Combination = new Map(numbers.map((number) => [number, 1]));
    for (const number of numbers) {
      const row = rows.get(number);
      const factor = sum.get(number);
      if (row && factor) addTo(sum, row, PRIME - factor);
    }
    return sum;
  }

  /** A safe class rather than one that is not, and of those the smallest: its own sum is asked for last. */
  function pivotOf(sum: Combination): number {
    let best = -1;
    for (const number of sum.keys()) {
      const [a, b] = [classes[number]?.weight.total ?? 0, classes[best]?.weight.total ?? 0];
      if (best < 0 || (alone[best] && !alone[number]) || (alone[best] === alone[number] && a < b)) best = number;
    }
    return best;
  }

  /** What of each watched sum does not follow from the rows; none may come to nothing. */
  const residues = createIndexed();

  function add(numbers: readonly number[], checked: boolean): boolean {
    const sum = reduced(numbers);
    if (sum.size === 0) return true;
    if (checked && confidential([...sum.keys()])) return false;
    const pivot = pivotOf(sum);
    const unit: Combination = new Map();
    addTo(unit, sum, inverse(sum.get(pivot) ?? 1));
    const without = ([at, combination]: [number, Combination]): [number, Combination] => {
      const next = new Map(combination);
      addTo(next, unit, PRIME - (next.get(pivot) ?? 0));
      return [at, next];
    };
    const changed = rows.holding(pivot).map(without);
    if (checked && changed.some(([, next]) => confidential([...next.keys()]))) return false;
    const left = residues.holding(pivot).map(without);
    if (checked && left.some(([, { size }]) => size === 0)) return false;
    for (const [at, next] of left) residues.set(at, next);
    for (const [at, next] of changed) rows.set(at, next);
    rows.set(pivot, unit);
    return true;
  }

  if (!alone.includes(true)) return NOTHING_TO_WORK_OUT;
  watched()
    .filter((numbers) => confidential(numbers))
    .forEach((numbers, at) => {
      residues.set(at, new Map(numbers.map((number) => [number, 1])));
    });
  const leftovers = createLeftovers(classes.length);
  function admit(numbers: readonly number[]): boolean {
    if (confidential(numbers)) return false;
    for (const leftover of leftovers.of(numbers)) if (confidential(leftover)) return false;
    if (!add(numbers, true)) return false;
    leftovers.know(numbers);
    return true;
  }
  return {
    admit,
    know(numbers) {
      add(numbers, false);
      leftovers.know(numbers);
    },
  };
}
