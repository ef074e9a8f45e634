/** Fewer enterprises than this in a sum, and it tells what one of them declared to the other. */
export const FEWEST_ENTERPRISES = 3;
/** An enterprise with more than this share of a sum can be read off it. */
const LARGEST_SHARE = { part: 17n, of: 20n };
export const SURELY_SAFE = 0.849_999;

/** Enterprises and the value of their declarations, fen; the empty name stands for declarations that name none. */
export type Contributors = ReadonlyMap<string, number>;

/** What is known of a set of declarations without looking at each enterprise again. */
export interface Weight {
  readonly enterprises: number;
  readonly total: number;
  /** The total without the largest enterprise. */
  readonly rest: number;
  /** True where no declaration names its enterprise: there is none to disclose. */
  readonly unnamed: boolean;
}

export function weigh(contributors: Contributors): Weight {
  let [total, largest] = [0, 0];
  for (const value of contributors.values()) {
    total += value;
    if (value > largest) largest = value;
  }
  const unnamed = contributors.size === 0 || (contributors.size === 1 && contributors.has(''));
  return { enterprises: contributors.size, total, rest: total - largest, unnamed };
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

export function together(sets: Iterable<Contributors>): Contributors {
  const all = new Map<string, number>();
  for (const set of sets) for (const [name, value] of set) all.set(name, (all.get(name) ?? 0) + value);
  return all;
}
