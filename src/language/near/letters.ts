/** The letters that a word has, as a set of bits; two letters may share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function count(bits: number): number {
  let left = bits;
  let ones = 0;
  for (; left !== 0; ones++) left &= left - 1;
  return ones;
}

/** A distance that two words have at least: each letter that only one of them has takes a slip. Quick to tell. */
export const leastDistance = (a: number, b: number): number => Math.max(count(a & ~b), count(b & ~a));
