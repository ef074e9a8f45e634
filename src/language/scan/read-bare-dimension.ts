import type { Refusal } from '../../domain/refusal.ts';
import type { Dimension } from '../../domain/vocabulary.ts';
import { DIMENSION_WORDS } from '../lexicon/words/dimensions.ts';
import { readPeriod } from '../period/read-period.ts';
import { sayDimension } from './dimension.ts';
import { unknownKey, unknownWord } from './read-unknown.ts';
import { type Place, type Reader, skip, wordAt } from './reader.ts';

const TIMES: readonly Dimension[] = ['year', 'quarter', 'month', 'day'];

/** True where ranking is said just before or behind: `rank offices`, 关区排名, 排名前十的关区. */
function isRanked(reader: Reader): boolean {
  const last = reader.items.at(-1);
  if (last && (last.slot === 'limit' || (last.slot === 'verb' && last.value === 'rank'))) return true;
  const next = wordAt(reader)?.value.meaning;
  return next?.kind === 'slots' && next.slots.some(({ slot, value }) => slot === 'verb' && value === 'rank');
}

/** A dimension without `by`: what is ranked, or the name of the period behind it (`year 2020`); never a guess. */
export function readBareDimension(reader: Reader, dimension: Dimension, place: Place): Refusal | null {
  const key = unknownKey(reader, place.start);
  if (key) return key;
  skip(reader);
  if (isRanked(reader)) {
    sayDimension(reader, dimension, place.start);
    return null;
  }
  if (TIMES.includes(dimension) && readPeriod(reader.text, reader.at)) return null;
  reader.at = place.end;
  const [name = ''] = DIMENSION_WORDS[dimension][reader.lang];
  return unknownWord(reader, place.start, [reader.lang === 'zh' ? `按${name}` : `by ${name}`]);
}
