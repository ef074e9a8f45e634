import { type Refusal, refuse } from '../../domain/refusal.ts';
import { EXAMPLE } from '../examples.ts';
import type { Word } from '../lexicon/word.ts';
import { keyNames } from '../lexicon/words/keys.ts';
import { type Mended, mend } from '../near/mend.ts';
import { nearest } from '../near/nearest.ts';
import { placeOf, replaced, typedAt } from '../normalise.ts';
import { readPeriod } from '../period/read-period.ts';
import { type Place, type Reader, take, wordAt } from './reader.ts';

// Letters but for Chinese; digits only between letters; an apostrophe inside but for the possessive.
const LATIN_RUN =
  /(?=\p{L})\P{Script=Han}(?:'(?!s(?![a-z]))(?=\p{L})\P{Script=Han}|(?=\p{L})\P{Script=Han}|\d{1,4}(?=[a-z]))*/uy;
const HAN = /\p{Script=Han}/u;
const KEY_SIGN = / ?[:=] ?(?=[\p{L}\p{N}])/uy;

/** Chinese has no boundaries: an unknown run ends where something known of at least `shortest` characters begins. */
function endOfHan(reader: Reader, start: number, shortest: number): number {
  let end = start + 1;
  while (HAN.test(reader.text.charAt(end)) && !readPeriod(reader.text, end)) {
    const known = wordAt(reader, end);
    if (known && known.end - end >= shortest) break;
    end++;
  }
  return end;
}

const isHan = (reader: Reader, at: number): boolean => HAN.test(reader.text.charAt(at));

/** Moves over the unknown word where the reader stands. */
function takeRun(reader: Reader): void {
  if (isHan(reader, reader.at)) reader.at = endOfHan(reader, reader.at, 1);
  else if (!take(reader, LATIN_RUN)) reader.at += (reader.text.codePointAt(reader.at) ?? 0) > 0xffff ? 2 : 1;
}

const LONGEST_SHOWN = 40;
/** More slips than this in one question are no slips; it also bounds the time that reading takes. */
const MOST_MENDED = 8;

/** The refusal that names one word with its place, three words near it, and a question that works. */
export function unknownWord(reader: Reader, start: number, fitting: readonly Word[] | readonly string[]): Refusal {
  const word = typedAt(reader.source, start, reader.at);
  const near = fitting.every((one) => typeof one === 'string')
    ? fitting.slice(0, 3)
    : nearest(word, fitting as readonly Word[], reader.lang);
  return refuse('unknown-word', {
    word: [...word].slice(0, LONGEST_SHOWN).join(''),
    at: placeOf(reader.source, start),
    nearest: near,
    example: EXAMPLE[reader.lang],
  });
}

/** The refusal for a word from `start` that stands before a colon and is no key. */
export function unknownKey(reader: Reader, start: number): Refusal | null {
  const key = typedAt(reader.source, start, reader.at);
  if (!take(reader, KEY_SIGN)) return null;
  const shown = [...key].slice(0, LONGEST_SHOWN).join('');
  return refuse('unknown-key', { key: shown, at: placeOf(reader.source, start), keys: keyNames(reader.lang) });
}

/** Mends a run; a Chinese one may hold a short known word (和 in 呼和浩特), and the reader then moves behind all of it. */
function mendRun(reader: Reader, { start, end }: Place, fitting: readonly Word[]): Mended | null {
  if (reader.mended.length >= MOST_MENDED) return null;
  const wider = isHan(reader, start) ? endOfHan(reader, start, 2) : end;
  const mended = wider > end ? mend(reader.text.slice(start, wider), fitting) : null;
  if (!mended || 'candidates' in mended) return mend(reader.text.slice(start, end), fitting);
  reader.at = wider;
  return mended;
}

/**
 * An unknown word that can only have meant one of the fitting words becomes that word; otherwise a refusal.
 * The reader then stands behind it.
 */
export function readUnknown(reader: Reader, fitting: readonly Word[]): Word | Refusal {
  const start = reader.at;
  takeRun(reader);
  const typed = typedAt(reader.source, start, reader.at);
  const place = { start, end: reader.at };
  const key = unknownKey(reader, start);
  if (key) return key;
  const mended = mendRun(reader, place, fitting);
  if (!mended) return unknownWord(reader, start, fitting);
  if ('word' in mended) {
    reader.mended.push({ typed: typedAt(reader.source, start, reader.at), meant: mended.word.text });
    return mended.word;
  }
  return refuse('ambiguous-word', {
    word: typed,
    at: placeOf(reader.source, start),
    candidates: mended.candidates.map(({ shown }) => shown),
    questions: mended.candidates.map(({ shown }) => replaced(reader.source, place, shown)),
  });
}
