import { createHash } from 'node:crypto';
import type { Row } from '../read/row.ts';

/**
 * Counts how often each hash came. A table of numbers outside of the heap, 12 bytes a place, since a large file has
 * millions of rows. It goes by the first 8 bytes: should two rows agree in those, the second is named as a repetition,
 * which is a name as good as another.
 */
export function hashCounter(): (hash: Buffer) => number {
  let places = 1 << 12;
  let [high, low, counts] = [new Uint32Array(places), new Uint32Array(places), new Uint32Array(places)];
  let used = 0;

  /** The place of a hash, or the free one that it would take. */
  function placeOf(first: number, second: number): number {
    let at = second & (places - 1);
    while (counts[at] !== 0 && (high[at] !== first || low[at] !== second)) at = (at + 1) & (places - 1);
    return at;
  }
  function grow(): void {
    const [firsts, seconds, before] = [high, low, counts];
    places *= 2;
    [high, low, counts] = [new Uint32Array(places), new Uint32Array(places), new Uint32Array(places)];
    for (const [from, count] of before.entries()) {
      if (count === 0) continue;
      const [first, second] = [firsts[from] ?? 0, seconds[from] ?? 0];
      const at = placeOf(first, second);
      [high[at], low[at], counts[at]] = [first, second, count];
    }
  }
  return (hash) => {
    const [first, second] = [hash.readUInt32LE(0), hash.readUInt32LE(4)];
    const at = placeOf(first, second);
    const count = (counts[at] ?? 0) + 1;
    [high[at], low[at], counts[at]] = [first, second, count];
    if (count === 1) used += 1;
    if (used > places / 2) grow();
    return count;
  };
}

/** Equal rows get one hash and are told apart by how many came before, so a file that is read again gives the same ids. */
export function rowHashes(): (row: Row) => string {
  const countOf = hashCounter();
  let [last, name]: [Row | null, string] = [null, ''];
  return (row) => {
    // Goods and a return of one row have the same.
    if (row === last) return name;
    const hash = createHash('sha256').update(JSON.stringify(row.fields)).digest();
    [last, name] = [row, `${hash.toString('base64url').slice(0, 22)}.${countOf(hash)}`];
    return name;
  };
}
