import type { DeclarationClass } from './classes.ts';
import { addTo, type Combination, createIndexed, PRIME } from './indexed.ts';
import { createLeftovers } from './leftovers.ts';
import type { Pace } from './pace.ts';
import type { Rule } from './rule.ts';

function inverse(of: number): number {
  let [result, base, power] = [1, of, PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/** The classes of a combination after one is eliminated by a row. */
function without(combination: Combination, number: number, row: Combination): number[] {
  const next = new Map(combination);
  addTo(next, row, PRIME - (next.get(number) ?? 0));
  return [...next.keys()];
}

/** Whether a combination is a multiple of a row, so that nothing is left of it. */
const isTimes = (combination: Combination, row: Combination, number: number): boolean =>
  combination.size === row.size && without(combination, number, row).length === 0;

/** Sums that somebody knows, and what can be worked out from them by adding and subtracting. */
export interface Combinations {
  /** Adds sums that are known already. */
  know(sums: readonly (readonly number[])[], pace: Pace): Promise<void>;
  /** Adds a sum unless something confidential could be worked out from it and those before; false when it could. */
  admit(classes: readonly number[]): boolean;
}

/** For sums of which none is confidential. */
export const NOTHING_TO_WORK_OUT: Combinations = { know: async () => {}, admit: () => true };

/**
 * Each known sum is an equation in the classes of declarations, and the equations are kept solved (Gauss and Jordan;
 * Chin and Özsoyoğlu, "Auditing and inference control in statistical databases", IEEE TSE 8(6), 1982). Classes that keep
 * every sum with them safe are eliminated first: what is confidential can only be worked out from the equations without
 * them that are left. A row of those that would be confidential by itself is a disclosure. Of the watched sums, none that
 * is confidential may follow.
 */
export function createCombinations(
  classes: readonly DeclarationClass[],
  { alone, keepsSafe, confidential }: Rule,
  watched: readonly (readonly number[])[],
): Combinations {
  const rows = createIndexed();
  /** Equations with a class that keeps them safe, their pivot; none has a pivot of one before it. */
  const safeRows: { readonly pivot: number; readonly row: Combination }[] = [];
  const safeRowOf = new Map<number, number>();

  function reduced(numbers: readonly number[]): Combination {
    const sum: Combination = new Map(numbers.map((number) => [number, 1]));
    // One place more, for classes that have no row.
    const none = safeRows.length;
    const pending = new Uint8Array(none + 1);
    const expect = (number: number): void => {
      pending[safeRowOf.get(number) ?? none] = 1;
    };
    for (const number of numbers) expect(number);
    // The earliest first: it may bring in pivots of later ones, and no others.
    for (let at = pending.indexOf(1); at < none && at >= 0; at = pending.indexOf(1, at + 1)) {
      const { pivot, row } = safeRows[at] as (typeof safeRows)[number];
      const factor = sum.get(pivot);
      if (!factor) continue;
      addTo(sum, row, PRIME - factor);
      for (const number of row.keys()) expect(number);
    }
    for (const number of [...sum.keys()]) {
      const row = rows.get(number);
      const factor = sum.get(number);
      if (row && factor) addTo(sum, row, PRIME - factor);
    }
    return sum;
  }

  const rankOf = (number: number): number => (keepsSafe[number] ? 0 : alone[number] ? 2 : 1);

  /** The safest class, and of those alike the smallest: its own sum is asked for last. */
  function pivotOf(sum: Combination): number {
    let [best, rank, total] = [-1, 3, 0];
    for (const number of sum.keys()) {
      const [itsRank, itsTotal] = [rankOf(number), classes[number]?.weight.total ?? 0];
      if (itsRank < rank || (itsRank === rank && itsTotal < total)) [best, rank, total] = [number, itsRank, itsTotal];
    }
    return best;
  }

  /** What of each watched sum does not follow from the rows; none may come to nothing. */
  const residues = createIndexed();

  function add(numbers: readonly number[], checked: boolean): boolean {
    const sum = reduced(numbers);
    if (sum.size === 0) return true;
    const pivot = pivotOf(sum);
    const unit: Combination = new Map();
    addTo(unit, sum, inverse(sum.get(pivot) ?? 1));
    if (keepsSafe[pivot]) {
      safeRowOf.set(pivot, safeRows.push({ pivot, row: unit }) - 1);
      return true;
    }
    if (checked && confidential([...sum.keys()])) return false;
    const changed = rows.holding(pivot);
    const left = residues.holding(pivot);
    if (
      checked &&
      (changed.some(([, one]) => confidential(without(one, pivot, unit))) ||
        left.some(([, one]) => isTimes(one, unit, pivot)))
    )
      return false;
    for (const [at] of left) residues.eliminate(at, pivot, unit);
    for (const [at] of changed) rows.eliminate(at, pivot, unit);
    rows.set(pivot, unit);
    return true;
  }

  if (!alone.includes(true)) return NOTHING_TO_WORK_OUT;
  watched
    .filter((numbers) => confidential(numbers))
    .forEach((numbers, at) => {
      residues.set(at, new Map(numbers.map((number) => [number, 1])));
    });
  const safe = classes.flatMap(({ weight }, number) => (keepsSafe[number] ? [{ number, weight }] : []));
  const leftovers = createLeftovers(
    classes.length,
    safe.sort((a, b) => a.weight.total - b.weight.total).map(({ number }) => number),
  );
  function admit(numbers: readonly number[]): boolean {
    if (confidential(numbers)) return false;
    for (const leftover of leftovers.of(numbers)) if (confidential(leftover)) return false;
    if (!add(numbers, true)) return false;
    leftovers.know(numbers);
    return true;
  }
  return {
    admit,
    async know(sums, pace) {
      for (const sum of sums) leftovers.know(sum);
      // The smallest first: a whole that comes after its parts leaves little, one before them stays in each of them.
      for (const sum of sums.toSorted((a, b) => a.length - b.length)) {
        if (pace.due()) await pace.rest();
        add(sum, false);
      }
    },
  };
}
