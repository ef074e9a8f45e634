/** A set of classes, one bit each; `first` is one of them, by which most others are told to be no part of it. */
interface Sum {
  readonly bits: Int32Array;
  readonly first: number;
}

const has = (bits: Int32Array, number: number): boolean => ((bits[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;

function bitsOf(numbers: Iterable<number>, words: number): Int32Array {
  const bits = new Int32Array(words);
  for (const number of numbers) bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
  return bits;
}

/** True where all of a sum is in a set. */
function holds(whole: Int32Array, { bits, first }: Sum): boolean {
  if (!has(whole, first)) return false;
  for (let at = 0; at < bits.length; at += 1) if (((bits[at] ?? 0) & ~(whole[at] ?? 0)) !== 0) return false;
  return true;
}

function meet(a: Int32Array, b: Int32Array): boolean {
  for (let at = 0; at < a.length; at += 1) if (((a[at] ?? 0) & (b[at] ?? 0)) !== 0) return true;
  return false;
}

function take(from: Int32Array, { bits }: Sum): void {
  for (let at = 0; at < bits.length; at += 1) from[at] = (from[at] ?? 0) & ~(bits[at] ?? 0);
}

function numbersOf(bits: Int32Array): number[] {
  const numbers: number[] = [];
  bits.forEach((word, at) => {
    for (let left = word; left !== 0; left &= left - 1) numbers.push(at * 32 + 31 - Math.clz32(left & -left));
  });
  return numbers;
}

/** What is left of sums when others that lie within them are taken off. */
export interface Leftovers {
  know(numbers: readonly number[]): void;
  /** Each leftover that a further sum would give: of it, and of every known sum that holds it. */
  of(numbers: readonly number[]): Iterable<readonly number[]>;
}

/**
 * The plain way to a confidential sum: the whole less one part, or less all the parts that are known. The echelon form
 * finds every sum of too few enterprises; of those with one that dominates it can miss some that these differences find.
 * What still has a class that keeps it `safe` is not given; those that are likely to be left come first among these.
 */
export function createLeftovers(classes: number, safe: readonly number[]): Leftovers {
  const words = Math.ceil(classes / 32);
  const keepsSafe = bitsOf(safe, words);
  const known: Sum[] = [];
  const holding = new Map(safe.map((number): [number, Sum[]] => [number, []]));
  const sumOf = (numbers: readonly number[]): Sum => ({ bits: bitsOf(numbers, words), first: numbers[0] ?? 0 });

  /** Takes known sums off until nothing keeps the rest safe; false where that cannot be. */
  function strip(left: Int32Array): boolean {
    for (const number of safe) {
      if (!has(left, number)) continue;
      const part = holding.get(number)?.find((one) => holds(left, one));
      if (!part) return false;
      take(left, part);
    }
    return true;
  }

  /** The whole less one part, then less every known sum within what is left. */
  function* leftOf(whole: Int32Array, part: Sum | null): Generator<readonly number[]> {
    const left = whole.slice();
    if (part) {
      take(left, part);
      if (!meet(left, keepsSafe)) yield numbersOf(left);
    }
    if (!strip(left)) return;
    for (const other of known) if (holds(left, other)) take(left, other);
    yield numbersOf(left);
  }

  return {
    know(numbers) {
      if (numbers.length === 0) return;
      const sum = sumOf(numbers);
      known.push(sum);
      for (const number of numbers) holding.get(number)?.push(sum);
    },
    *of(numbers) {
      if (numbers.length === 0) return;
      const sum = sumOf(numbers);
      yield* leftOf(sum.bits, null);
      for (const other of known) {
        if (holds(other.bits, sum)) yield* leftOf(other.bits, sum);
        else if (holds(sum.bits, other)) yield* leftOf(sum.bits, other);
      }
    },
  };
}
