import { type Refusal, refuse } from '../../domain/refusal.ts';
import { exampleOf } from '../examples.ts';
import { placeOf } from '../normalise.ts';
import { isHs, isYear } from './read-key.ts';
import { missing, type Place, type Reader, say, take } from './reader.ts';

const HS = /[ :#]{0,2}(\d+(?:\.\d+)*)/y;
const NEXT_HS = / ?(?:,|、|and|和|及|与) ?(\d+)(?! ?[年月])/y;

/** `hs 85`, `hs 8517.12`, `hs 85,62`. */
export function readHs(reader: Reader, place: Place): Refusal | null {
  const code = take(reader, HS)?.[1]?.replaceAll('.', '');
  if (code === undefined) return missing(reader, 'hs', place);
  if (!isHs(code)) {
    return refuse('bad-value', {
      key: 'hs',
      value: code.slice(0, 40),
      at: placeOf(reader.source, place.start),
      example: exampleOf('hs', reader.lang),
    });
  }
  say(reader, [{ slot: 'hs', value: code }], place.start);
  for (let end = reader.at; ; end = reader.at) {
    const next = take(reader, NEXT_HS)?.[1];
    if (next === undefined || !isHs(next) || isYear(next) || reader.lexicon.words.has(next)) {
      reader.at = end;
      return null;
    }
    say(reader, [{ slot: 'hs', value: next }], end);
  }
}
