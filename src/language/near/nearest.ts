import type { Lang } from '../../domain/lang.ts';
import type { Word } from '../lexicon/word.ts';
import { normalise } from '../normalise.ts';
import { distance, LONGEST_COMPARED } from './distance.ts';
import { leastDistance, lettersOf } from './letters.ts';

const COUNT = 3;

// One word is compared with words; of longer ways to say a thing only the canonical one counts.
const isPhrase = ({ text, shown }: Word): boolean => text !== shown && text.includes(' ');

/** Up to three things that are spelled nearest to a word, best first, in one language; ties keep the lexicon's order. */
export function nearest(word: string, words: readonly Word[], lang: Lang): string[] {
  const spelling = normalise(word).text.trim();
  if (spelling === '' || spelling.length > LONGEST_COMPARED) return [];
  const kind = words.some(({ meaning }) => meaning.kind === 'slots') ? 'slots' : 'dimension';
  const letters = lettersOf(spelling);
  const best: { shown: string; far: number }[] = [];
  for (const candidate of words) {
    if (candidate.lang !== lang || candidate.meaning.kind !== kind || isPhrase(candidate)) continue;
    const limit = best.length < COUNT ? LONGEST_COMPARED * 2 : (best.at(-1)?.far ?? 0) - 1;
    if (leastDistance(letters, candidate.letters) > limit) continue;
    const far = distance(spelling, candidate.spelling, limit);
    if (far > limit) continue;
    const known = best.findIndex(({ shown }) => shown === candidate.shown);
    if (known >= 0 && (best[known]?.far ?? 0) <= far) continue;
    if (known >= 0) best.splice(known, 1);
    const place = best.findIndex((other) => far < other.far);
    best.splice(place < 0 ? best.length : place, 0, { shown: candidate.shown, far });
    best.length = Math.min(best.length, COUNT);
  }
  return best.map(({ shown }) => shown);
}
