import type { DeclarationClass } from './classes.ts';
import { isConfidential } from './contributors.ts';

/** What of a sum must not be its largest enterprise's, with a margin for floating point. */
const LEAST_REST = 0.150_001;

/**
 * Which sums could have a share in a disclosure. One that has a class to itself which keeps every sum with it safe,
 * whatever confidential classes come beside it, cannot; without it others have classes to themselves, and so on. Of a
 * large store with few confidential cells little is left to work out.
 */
export function entangled(classes: readonly DeclarationClass[], inBox: readonly (readonly number[])[]): boolean[] {
  const alone = classes.map(({ weight }) => isConfidential(weight));
  const sameAs = new Map<string, number[]>();
  inBox.forEach((numbers, at) => {
    const key = numbers.join();
    sameAs.set(key, [...(sameAs.get(key) ?? []), at]);
  });
  const groups = [...sameAs.values()];
  const members = groups.map(([first = 0]) => inBox[first] ?? []);
  const holders = classes.map((): Set<number> => new Set());
  members.forEach((numbers, group) => {
    for (const number of numbers) holders[number]?.add(group);
  });
  // Whatever is added or taken off, the confidential classes of the outcome are among all of these.
  const beside = classes.reduce((sum, { weight }, at) => sum + (alone[at] ? weight.total : 0), 0);
  /** Safe beside all that is confidential, also where that is one enterprise's. */
  function keepsSafe(number: number): boolean {
    const weight = classes[number]?.weight;
    if (!weight || alone[number] || holders[number]?.size !== 1 || weight.unnamed) return false;
    return weight.rest > LEAST_REST * (weight.total + beside);
  }
  const left = new Set(groups.keys());
  const queue = [...left];
  for (let group = queue.pop(); group !== undefined; group = queue.pop()) {
    const numbers = members[group] ?? [];
    const one = group;
    if (!left.has(one) || !(numbers.length === 0 || numbers.some((number) => keepsSafe(number)))) continue;
    left.delete(one);
    for (const number of numbers) {
      holders[number]?.delete(one);
      if (holders[number]?.size === 1) queue.push(...(holders[number] ?? []));
    }
  }
  const remains = inBox.map(() => false);
  for (const group of left) for (const at of groups[group] ?? []) remains[at] = true;
  return remains;
}
