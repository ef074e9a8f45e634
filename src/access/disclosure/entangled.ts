import type { Rule } from './rule.ts';

/**
 * Which sums could have a share in a disclosure. One that has a class to itself which keeps every sum with it safe,
 * whatever confidential classes come beside it, cannot; without it others have classes to themselves, and so on. Of a
 * large store with few confidential cells little is left to work out.
 */
export function entangled({ keepsSafe }: Pick<Rule, 'keepsSafe'>, inBox: readonly (readonly number[])[]): boolean[] {
  const sameAs = new Map<string, number[]>();
  inBox.forEach((numbers, at) => {
    const key = numbers.join();
    sameAs.set(key, [...(sameAs.get(key) ?? []), at]);
  });
  const groups = [...sameAs.values()];
  const members = groups.map(([first = 0]) => inBox[first] ?? []);
  const holders = keepsSafe.map((): Set<number> => new Set());
  members.forEach((numbers, group) => {
    for (const number of numbers) holders[number]?.add(group);
  });
  const isTied = (number: number): boolean => holders[number]?.size === 1 && keepsSafe[number] === true;
  const left = new Set(groups.keys());
  const queue = [...left];
  for (let group = queue.pop(); group !== undefined; group = queue.pop()) {
    const numbers = members[group] ?? [];
    const one = group;
    if (!left.has(one) || !(numbers.length === 0 || numbers.some(isTied))) continue;
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
