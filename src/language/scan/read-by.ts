import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Word } from '../lexicon/lexicon.ts';
import { readPeriod } from '../period/read-period.ts';
import { dimensionOf, sayDimension, takeDimension, takeLooseDimension } from './dimension.ts';
import { readUnknown } from './read-unknown.ts';
import { missing, type Place, type Reader, skip, wordAt } from './reader.ts';

const isDimension = ({ meaning }: Word): boolean => meaning.kind === 'dimension';

/** `by office and month`, 按关区、月. */
export function readBy(reader: Reader, place: Place): Refusal | null {
  let dimension = skip(reader) ? takeDimension(reader) : null;
  if (!dimension && skip(reader, ['noise'])) dimension = takeDimension(reader);
  if (!dimension) {
    if (reader.at >= reader.text.length || wordAt(reader) || readPeriod(reader.text, reader.at))
      return missing(reader, 'by', place);
    if (/\d/.test(reader.text.charAt(reader.at))) return missing(reader, 'by', place);
    const word = readUnknown(reader, reader.lexicon.all.filter(isDimension));
    if (isRefusal(word)) return word;
    dimension = dimensionOf(word.meaning);
  }
  if (dimension) sayDimension(reader, dimension, place.start);
  for (let end = reader.at; skip(reader, ['and']); end = reader.at) {
    const start = reader.at;
    const linked = /\S/.test(reader.text.slice(end, start));
    const next = takeLooseDimension(reader, linked);
    if (!next) {
      reader.at = end;
      break;
    }
    sayDimension(reader, next, start);
  }
  return null;
}
