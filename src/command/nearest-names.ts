import { distance } from '../language/near/distance.ts';

/** Up to three of the names that are spelt most like a word, nearest first; none when all are far off. */
export function nearestNames(word: string, names: readonly string[]): string[] {
  const typed = word.toLowerCase().slice(0, 40);
  const ranked = names
    .map((name) => ({ name, limit: Math.max(2, name.length / 2) }))
    .map(({ name, limit }) => ({ name, limit, far: distance(typed, name.toLowerCase(), limit) }))
    .filter(({ far, limit }) => far <= limit);
  return ranked
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name }) => name);
}
