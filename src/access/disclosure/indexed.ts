/** Factors by class, none of them 0. */
export type Combination = Map<number, number>;

/** Sums and differences are worked out modulo this prime; products stay whole numbers below 2^53. */
export const PRIME = 67_108_859;

/** `to` plus `times` as much of `from`. */
export function addTo(to: Combination, from: Combination, times: number): void {
  for (const [number, factor] of from) {
    const sum = ((to.get(number) ?? 0) + factor * times) % PRIME;
    if (sum === 0) to.delete(number);
    else to.set(number, sum);
  }
}

/** Combinations by number, found by the classes that they hold. */
export interface Indexed {
  get(at: number): Combination | undefined;
  set(at: number, combination: Combination): void;
  /** Takes a class out of a combination by a row that has it with factor 1. */
  eliminate(at: number, number: number, row: Combination): void;
  /** The combinations that hold a class. */
  holding(number: number): [at: number, combination: Combination][];
}

export function createIndexed(): Indexed {
  const all = new Map<number, Combination>();
  const byClass = new Map<number, Set<number>>();
  function note(at: number, number: number, isIn: boolean): void {
    const holders = byClass.get(number) ?? new Set();
    if (isIn) byClass.set(number, holders.add(at));
    else holders.delete(at);
  }
  return {
    get: (at) => all.get(at),
    set(at, combination) {
      all.set(at, combination);
      for (const number of combination.keys()) note(at, number, true);
    },
    eliminate(at, number, row) {
      const combination = all.get(at) ?? new Map();
      addTo(combination, row, PRIME - (combination.get(number) ?? 0));
      for (const one of row.keys()) note(at, one, combination.has(one));
    },
    holding: (number) =>
      [...(byClass.get(number) ?? [])].flatMap((at) => {
        const combination = all.get(at);
        return combination ? [[at, combination] as [number, Combination]] : [];
      }),
  };
}
