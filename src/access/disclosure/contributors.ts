/** Fewer enterprises than this in a sum, and it tells what one of them declared to the other. */
const FEWEST_ENTERPRISES = 3;
/** An enterprise with more than this share of a sum can be read off it. */
const LARGEST_SHARE = { part: 17n, of: 20n };
const SURELY_SAFE = 0.849_999;

/** Enterprises by number (0 stands for declarations that name none) and the value of their declarations, fen. */
export interface Contributors {
  readonly enterprises: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** What is known of a set of declarations without looking at each enterprise again. */
export interface Weight {
  readonly enterprises: number;
  readonly total: number;
  /** The total without the largest enterprise. */
  readonly rest: number;
  /** True where no declaration names its enterprise: there is none to disclose. */
  readonly unnamed: boolean;
}

export function weigh({ enterprises, values }: Contributors): Weight {
  let [total, largest] = [0, 0];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    total += value;
    if (value > largest) largest = value;
  }
  const unnamed = enterprises.length === 0 || (enterprises.length === 1 && enterprises[0] === 0);
  return { enterprises: enterprises.length, total, rest: total - largest, unnamed };
}

/**
 * The rule: a sum is confidential when fewer than three enterprises are in it, or one has more than 85 % of its value.
 * Declarations without an enterprise together count as one.
 */
export function isConfidential({ enterprises, total, rest, unnamed }: Weight): boolean {
  if (unnamed) return false;
  if (enterprises < FEWEST_ENTERPRISES) return true;
  return BigInt(total - rest) * LARGEST_SHARE.of > BigInt(total) * LARGEST_SHARE.part;
}

/** What of a sum must not be its largest enterprise's, with a margin for floating point. */
export const LEAST_REST = 1 - SURELY_SAFE;

/**
 * True for sets of declarations that are safe together whichever enterprises they share: the largest of all has at most
 * what the largest of each have together. By more than floating point can lose.
 */
export function surelySafe(weights: Iterable<Weight>): boolean {
  let [enterprises, total, rest] = [0, 0, 0];
  for (const weight of weights) {
    enterprises = Math.max(enterprises, weight.enterprises);
    total += weight.total;
    rest += weight.rest;
  }
  return enterprises >= FEWEST_ENTERPRISES && total - rest < SURELY_SAFE * total;
}

/** Adds values up by enterprise. */
export function together(sets: Iterable<Contributors>): Contributors {
  const all = new Map<number, number>();
  for (const { enterprises, values } of sets) {
    for (let at = 0; at < values.length; at += 1) {
      const number = enterprises[at] ?? 0;
      all.set(number, (all.get(number) ?? 0) + (values[at] ?? 0));
    }
  }
  return { enterprises: [...all.keys()], values: [...all.values()] };
}
