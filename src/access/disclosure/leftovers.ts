/** A set of classes, one bit each. */
type Bits = Int32Array;

function bitsOf(numbers: readonly number[], words: number): Bits {
  const bits = new Int32Array(words);
  for (const number of numbers) bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
  return bits;
}

const holds = (whole: Bits, part: Bits): boolean => part.every((word, at) => (word & ~(whole[at] ?? 0)) === 0);
const isEmpty = (bits: Bits): boolean => bits.every((word) => word === 0);
const without = (whole: Bits, part: Bits): Bits => whole.map((word, at) => word & ~(part[at] ?? 0));

function numbersOf(bits: Bits): number[] {
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
 */
export function createLeftovers(classes: number): Leftovers {
  const words = Math.ceil(classes / 32);
  const known: Bits[] = [];

  /** The whole less one part, then less every known sum within what is left. */
  function* leftOf(whole: Bits, part: Bits | null): Generator<readonly number[]> {
    let left = part ? without(whole, part) : whole;
    if (part) yield numbersOf(left);
    for (const other of known) {
      if (isEmpty(left)) return;
      if (holds(left, other)) left = without(left, other);
    }
    yield numbersOf(left);
  }

  return {
    know: (numbers) => void (numbers.length > 0 && known.push(bitsOf(numbers, words))),
    *of(numbers) {
      const sum = bitsOf(numbers, words);
      yield* leftOf(sum, null);
      for (const other of known) {
        if (holds(other, sum)) yield* leftOf(other, sum);
        else if (holds(sum, other)) yield* leftOf(sum, other);
      }
    },
  };
}
