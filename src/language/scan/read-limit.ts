import { type Refusal, refuse } from '../../domain/refusal.ts';
import { exampleOf } from '../examples.ts';
import { placeOf, typedAt } from '../normalise.ts';
import { EN_NUMERAL, numeral, ZH_NUMERAL } from '../period/numeral.ts';
import { sayDimension, takeLooseDimension } from './dimension.ts';
import { missing, type Place, type Reader, say, skip, take, wordAt } from './reader.ts';

const COUNT = new RegExp(`(?:-|[ :#]{0,2})(\\d+(?!\\d)|${EN_NUMERAL}|${ZH_NUMERAL})(?! ?(?:%|percent|个百分))`, 'y');
const COUNTER = / ?[个大名位家强项]/y;
const LINK = / ?(?:的|of(?: the)?(?![a-z])) ?/y;
const NOT_A_COUNT = /[ :#-]{0,2}[-\d.]+ ?%?/y;
const MOST = 999;

/** `top 5`, 前五; a dimension right behind it is what is ranked: `top 5 offices`, 前十大贸易伙伴, 前五的海关. */
export function readLimit(reader: Reader, side: 'top' | 'bottom', place: Place): Refusal | null {
  const count = numeral(take(reader, COUNT)?.[1] ?? '');
  if (!(count >= 1 && count <= MOST)) {
    reader.at = place.end;
    if (!take(reader, NOT_A_COUNT)) return missing(reader, side, place);
    return refuse('bad-value', {
      key: typedAt(reader.source, place.start, place.end),
      value: typedAt(reader.source, place.end, reader.at).replace(/^[:#]/, '').trim(),
      at: placeOf(reader.source, place.end),
      example: exampleOf(side, reader.lang),
    });
  }
  say(reader, [{ slot: 'limit', value: { side, count } }], place.start);
  skip(reader);
  // 前五大国家 counts with 大, 前五大连 does not.
  if (!wordAt(reader)) take(reader, COUNTER);
  const end = reader.at;
  take(reader, LINK);
  skip(reader);
  const start = reader.at;
  const dimension = takeLooseDimension(reader, true);
  if (dimension) sayDimension(reader, dimension, start);
  else reader.at = end;
  return null;
}
