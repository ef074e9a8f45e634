import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Word } from '../lexicon/word.ts';
import { readPeriod } from '../period/read-period.ts';
import { dimensionOf, sayDimension, takeDimension, takeLooseDimension } from './dimension.ts';
import { readUnknown } from './read-unknown.ts';
import { missing, type Place, type Reader, skip, wordAt } from './reader.ts';

const isDimension = ({ meaning }: Word): boolean => meaning.kind === 'dimension';

/** `top 5 by exports`, 按增速排名: what is counted is a slot of its own. */
function isCounted(reader: Reader): boolean {
  const meaning = wordAt(reader)?.value.meaning;
  return meaning?.kind === 'slots' && meaning.slots.every(({ slot }) => slot === 'measure' || slot === 'stat');
}

function readMore(reader: Reader): void {
  for (let end = reader.at; skip(reader, ['and']); end = reader.at) {
    const start = reader.at;
    const linked = /\S/.test(reader.text.slice(end, start));
    const next = takeLooseDimension(reader, linked);
    if (!next) {
      reader.at = end;
      return;
    }
    sayDimension(reader, next, start);
  }
}

/** The dimensions where the reader stands; false, and the reader unmoved, when there is none. */
function readDimensions(reader: Reader, place: Place): boolean {
  let dimension = skip(reader) ? takeDimension(reader) : null;
  if (!dimension && skip(reader, ['noise'])) dimension = takeDimension(reader);
  if (!dimension) {
    reader.at = place.end;
    return false;
  }
  sayDimension(reader, dimension, place.start);
  readMore(reader);
  return true;
}

/** `by office and month`, 按关区、月. */
export function readBy(reader: Reader, place: Place): Refusal | null {
  if (readDimensions(reader, place)) return null;
  const left = skip(reader, ['noise']);
  if (left && isCounted(reader)) return null;
  const isKnown = wordAt(reader) || readPeriod(reader.text, reader.at) || /\d/.test(reader.text.charAt(reader.at));
  if (!left || isKnown) return missing(reader, 'by', place);
  const word = readUnknown(reader, reader.lexicon.all.filter(isDimension));
  if (isRefusal(word)) return word;
  const dimension = dimensionOf(word.meaning);
  if (dimension) sayDimension(reader, dimension, place.start);
  readMore(reader);
  return null;
}

/** 各关区, `each month`; elsewhere (各拉动多少) the word says nothing. */
export function readEach(reader: Reader, place: Place): null {
  readDimensions(reader, place);
  return null;
}
