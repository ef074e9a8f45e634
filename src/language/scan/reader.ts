import { type Lang, langOf } from '../../domain/lang.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { exampleOf, type Leading } from '../examples.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Item, Mark, Slot } from '../lexicon/meaning.ts';
import type { Found } from '../lexicon/trie.ts';
import type { Word } from '../lexicon/word.ts';
import { normalise, placeOf, type Source, typedAt } from '../normalise.ts';
import { readPeriod } from '../period/read-period.ts';

export interface Mending {
  readonly typed: string;
  readonly meant: string;
}

/** One reading in progress: where it stands, and what was said so far. */
export interface Reader {
  readonly source: Source;
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly lang: Lang;
  readonly items: Item[];
  readonly mended: Mending[];
  /** The slots that items were said for. */
  readonly said: Set<Slot['slot']>;
  at: number;
}

export function createReader(typed: string, lexicon: Lexicon): Reader {
  const source = normalise(typed);
  return { source, text: source.text, lexicon, lang: langOf(typed), items: [], mended: [], said: new Set(), at: 0 };
}

/** Takes slots down as said from `start` to where the reader stands. */
export function say(reader: Reader, slots: readonly Slot[], start: number): void {
  const said = typedAt(reader.source, start, reader.at);
  const at = placeOf(reader.source, start);
  for (const slot of slots) {
    reader.items.push({ ...slot, said, at, versus: false });
    reader.said.add(slot.slot);
  }
}

const WORDLY = /[\p{L}\p{N}]/u;

export const isWordly = (text: string, at: number): boolean =>
  WORDLY.test(String.fromCodePoint(text.codePointAt(at) ?? 32));

const HAN = /\p{Script=Han}/u;

/**
 * The longest word where the reader stands. Where it would leave unknown Chinese behind it and a shorter one would not
 * (对|比利时 against 对比|利时, 比|重庆), the shorter one.
 */
export function wordAt(reader: Reader, at = reader.at): Found<Word> | null {
  const { text, lexicon } = reader;
  const longest = lexicon.words.longest(text, at);
  // "trade partner:CHN" is trade and a key, not a trade partner.
  if (longest && /^ ?[:=]/.test(text.slice(longest.end, longest.end + 2))) {
    const before = lexicon.words.longest(text, at, longest.end);
    if (before && lexicon.keys.longest(text, before.end + 1)?.end === longest.end) return before;
  }
  if (!longest || !HAN.test(text.charAt(longest.end)) || !HAN.test(text.charAt(longest.end - 1))) return longest;
  if (lexicon.words.longest(text, longest.end) || readPeriod(text, longest.end)) return longest;
  let shorter = lexicon.words.longest(text, at, longest.end);
  while (shorter && (lexicon.words.longest(text, shorter.end)?.end ?? 0) <= longest.end) {
    shorter = lexicon.words.longest(text, at, shorter.end);
  }
  return shorter ?? longest;
}

export const markOf = (found: Found<Word> | null): Mark | null =>
  found?.value.meaning.kind === 'mark' ? found.value.meaning.mark : null;

/** Moves over spaces, punctuation and the given marks; true when something is left to read. */
export function skip(reader: Reader, marks: readonly Mark[] = []): boolean {
  while (reader.at < reader.text.length) {
    const found = wordAt(reader);
    const mark = markOf(found);
    if (found && mark && marks.includes(mark)) reader.at = found.end;
    else if (!found && !isWordly(reader.text, reader.at))
      reader.at += (reader.text.codePointAt(reader.at) ?? 0) > 0xffff ? 2 : 1;
    else return true;
  }
  return false;
}

/** Runs a sticky pattern where the reader stands and moves behind what it matched. */
export function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (match) reader.at = pattern.lastIndex;
  return match;
}

/** Where a word stands in the normalised text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The refusal for a leading word that has nothing fitting behind it. */
export const missing = (reader: Reader, mark: Leading, place: Place): Refusal =>
  refuse('word-missing', {
    after: typedAt(reader.source, place.start, place.end),
    at: placeOf(reader.source, place.start),
    example: exampleOf(mark, reader.lang),
  });
