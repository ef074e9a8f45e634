import type { Dimension } from '../../domain/vocabulary.ts';
import type { Meaning } from '../lexicon/meaning.ts';
import { markOf, type Reader, say, wordAt } from './reader.ts';

/** The dimension that a word names. */
export const dimensionOf = (meaning: Meaning): Dimension | null =>
  meaning.kind === 'dimension' ? meaning.dimension : null;

/** A dimension where the reader stands, unless a longer word (日本, customs data) begins there. */
export function takeDimension(reader: Reader): Dimension | null {
  const found = reader.lexicon.dimensions.longest(reader.text, reader.at);
  if (!found || (wordAt(reader)?.end ?? 0) > found.end) return null;
  reader.at = found.end;
  return dimensionOf(found.value.meaning);
}

const OTHERWISE = /hs ?\d|[^\s:=]{1,20} ?[:=]/y;

/** A dimension that nothing announces, so that `hs 85`, `partner:USA` and a stray `customs` stay what they are. */
export function takeLooseDimension(reader: Reader, noiseToo: boolean): Dimension | null {
  OTHERWISE.lastIndex = reader.at;
  if (OTHERWISE.test(reader.text) || (!noiseToo && markOf(wordAt(reader)) === 'noise')) return null;
  return takeDimension(reader);
}

/** Takes down a dimension to group by. */
export function sayDimension(reader: Reader, value: Dimension, start: number): void {
  say(reader, [{ slot: 'by', value }], start);
}
