/** Factors by class, none of them 0. */
export type Combination = Map<number, number>;

/** Combinations by number, found by the classes that they hold. */
export interface Indexed {
  get(at: number): Combination | undefined;
  set(at: number, combination: Combination): void;
  /** The combinations that hold a class. */
  holding(number: number): [at: number, combination: Combination][];
}

export function createIndexed(): Indexed {
  const all = new Map<number, Combination>();
  const byClass = new Map<number, Set<number>>();
  function remove(at: number): void {
    for (const number of all.get(at)?.keys() ?? []) byClass.get(number)?.delete(at);
    all.delete(at);
  }
  return {
    get: (at) => all.get(at),
    set(at, combination) {
      remove(at);
      all.set(at, combination);
      for (const number of combination.keys()) {
        const holders = byClass.get(number) ?? new Set();
        byClass.set(number, holders.add(at));
      }
    },
    holding: (number) =>
      [...(byClass.get(number) ?? [])].flatMap((at) => {
        const combination = all.get(at);
        return combination ? [[at, combination] as [number, Combination]] : [];
      }),
  };
}
