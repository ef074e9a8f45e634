import type { Dimension } from '../../domain/vocabulary.ts';
import type { Meaning } from '../lexicon/meaning.ts';
import { markOf, type Reader, say, wordAt } from './reader.ts';

/** The dimension that a word names. */
export const dimensionOf = (meaning: Meaning): Dimension | null =>
  meaning.kind === 'dimension' ? meaning.dimension : null;

/** A dimension where the reader stands, unless a longer word (日本, customs data) begins there. */
export function takeDimension(reader: Reader, noiseToo: boolean): Dimension | null {
  const found = reader.lexicon.dimensions.longest(reader.text, reader.at);
  const word = wordAt(reader);
  if (!found || (word && word.end > found.end) || (!noiseToo && markOf(word) === 'noise')) return null;
  reader.at = found.end;
  return dimensionOf(found.value.meaning);
}

/** Takes down a dimension to group by. */
export function sayDimension(reader: Reader, value: Dimension, start: number): void {
  say(reader, [{ slot: 'by', value }], start);
}
