import type { Slot } from '../lexicon/meaning.ts';
import type { Word } from '../lexicon/word.ts';
import { distance, LONGEST_COMPARED } from './distance.ts';
import { leastDistance, lettersOf } from './letters.ts';

/** One word is certain to be meant, or several could be. */
export type Mended = { readonly word: Word } | { readonly candidates: readonly Word[] };

const LATIN = /^[a-z']+$/;

/** How many slips a word of this length may have: none below four letters (three Chinese characters). */
function slips(spelling: string): number {
  if (spelling.length > LONGEST_COMPARED) return 0;
  if (!LATIN.test(spelling)) return /^\p{Script=Han}{3,}$/u.test(spelling) ? 1 : 0;
  if (spelling.length < 4) return 0;
  return spelling.length < 6 ? 1 : 2;
}

const KEYWORDS: readonly string[] = ['verb', 'measure', 'stat', 'unit', 'output'] satisfies Slot['slot'][];
const INFLECTED = /(?:ed|ing|ly)$/;

// Countries are only suggested. They, noise, inflected forms (too near to everyday words: expected, exported) and words
// that are known to be something else stand in the way of a guess.
function isMendable({ meaning, spelling }: Word): boolean {
  if (meaning.kind !== 'slots') return meaning.kind === 'dimension';
  if (meaning.slots.every(({ slot }) => slot === 'office')) return true;
  return meaning.slots.every(({ slot }) => KEYWORDS.includes(slot)) && !INFLECTED.test(spelling);
}

const isComparable = (spelling: string): boolean =>
  LATIN.test(spelling) ? spelling.length >= 4 : /^\p{Script=Han}{3,}$/u.test(spelling);

/** What a misspelt word can only have meant; null when nothing is near, or something that must not be guessed is nearer. */
export function mend(spelling: string, words: readonly Word[]): Mended | null {
  let limit = slips(spelling);
  if (limit === 0) return null;
  const letters = lettersOf(spelling);
  let near: Word[] = [];
  for (const word of words) {
    if (Math.abs(word.spelling.length - spelling.length) > limit || !isComparable(word.spelling)) continue;
    if (leastDistance(letters, word.letters) > limit) continue;
    const far = distance(spelling, word.spelling, limit);
    if (far > limit) continue;
    if (far < limit) near = [];
    limit = far;
    near.push(word);
  }
  const meanings = new Map<string, Word>();
  for (const word of near) {
    const key = JSON.stringify(word.meaning);
    if (isMendable(word) && !meanings.has(key)) meanings.set(key, word);
  }
  const candidates = [...meanings.values()];
  if (candidates.length > 1) return { candidates };
  const [word] = candidates;
  return word && near.every(isMendable) ? { word } : null;
}
