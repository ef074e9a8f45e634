import type { Period } from '../../domain/period.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Item, Mark, Meaning } from '../lexicon/meaning.ts';
import type { Word } from '../lexicon/word.ts';
import { placeOf, typedAt } from '../normalise.ts';
import { readPeriod } from '../period/read-period.ts';
import { badPeriod } from './bad-period.ts';
import { readAsOf } from './read-as-of.ts';
import { readBareDimension } from './read-bare-dimension.ts';
import { readBy, readEach } from './read-by.ts';
import { readForm } from './read-form.ts';
import { readHs } from './read-hs.ts';
import { readKey } from './read-key.ts';
import { readLimit } from './read-limit.ts';
import { readBareNumber, readChapters, readOfficeCode } from './read-number.ts';
import { readUnknown, unknownKey, unknownWord } from './read-unknown.ts';
import { readAnd, readVersus } from './read-versus.ts';
import { createReader, type Mending, missing, type Place, type Reader, say, skip, wordAt } from './reader.ts';

export interface Scan {
  readonly items: readonly Item[];
  readonly mended: readonly Mending[];
}

/** What each mark does, with the reader behind it. */
const MARKS: Readonly<Record<Mark, (reader: Reader, place: Place) => Refusal | null>> = {
  by: readBy,
  each: readEach,
  top: (reader, place) => readLimit(reader, 'top', place),
  bottom: (reader, place) => readLimit(reader, 'bottom', place),
  versus: (reader, place) => readVersus(reader, place, readNext),
  'as-of': readAsOf,
  as: (reader, place) => readForm(reader, 'as', place),
  unit: (reader, place) => readForm(reader, 'unit', place),
  in: (reader, place) => (skip(reader) ? null : missing(reader, 'in', place)),
  hs: readHs,
  and: (reader, place) => readAnd(reader, place, readNext),
  noise: () => null,
  strange: (reader, { start }) => unknownKey(reader, start) ?? unknownWord(reader, start, reader.lexicon.all),
  'month-on-month': (reader, { start, end }) =>
    refuse('month-on-month', { word: typedAt(reader.source, start, end), at: placeOf(reader.source, start) }),
};

function act(reader: Reader, meaning: Meaning, place: Place): Refusal | null {
  switch (meaning.kind) {
    case 'slots':
      say(reader, meaning.slots, place.start);
      return null;
    case 'mark':
      return MARKS[meaning.mark](reader, place);
    case 'dimension':
      return readBareDimension(reader, meaning.dimension, place);
  }
}

function readTime(reader: Reader): Refusal | 'read' | null {
  const start = reader.at;
  const read = readPeriod(reader.text, start);
  if (!read) return null;
  if ('fault' in read) return badPeriod(reader, read, start);
  reader.at = read.end;
  if ('part' in read) say(reader, [{ slot: 'part', value: read.part }], start);
  else say(reader, [{ slot: 'period', value: read.span satisfies Period }], start);
  return 'read';
}

/** Reads one slot or mark where the reader stands on a word. */
function readNext(reader: Reader): Refusal | null {
  const start = reader.at;
  const read = readTime(reader) ?? readKey(reader);
  if (read) return read === 'read' ? null : read;
  if (readChapters(reader)) return null;
  const found = wordAt(reader);
  if (found) {
    reader.at = found.end;
    return act(reader, found.value.meaning, { start, end: found.end });
  }
  const number = readOfficeCode(reader) ?? readBareNumber(reader);
  if (number) return number === 'read' ? null : number;
  const word: Word | Refusal = readUnknown(reader, reader.lexicon.all);
  return isRefusal(word) ? word : act(reader, word.meaning, { start, end: reader.at });
}

/** All that was said, in order, or the first thing that cannot be read. Every step moves on, so it ends. */
export function scan(text: string, lexicon: Lexicon): Scan | Refusal {
  const reader = createReader(text, lexicon);
  while (skip(reader)) {
    const refusal = readNext(reader);
    if (refusal) return refusal;
  }
  return { items: reader.items, mended: reader.mended };
}
