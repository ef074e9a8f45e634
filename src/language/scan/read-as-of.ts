import { daysOf } from '../../domain/period.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { exampleOf } from '../examples.ts';
import { placeOf, typedAt } from '../normalise.ts';
import { readPeriod } from '../period/read-period.ts';
import { badPeriod } from './bad-period.ts';
import { missing, type Place, type Reader, say, skip, take, wordAt } from './reader.ts';

const END_OF = /end of /y;
const ENDING = / ?[底末]/y;

/** `as of 2021-02-01`; a month, quarter or year means its last day. `as of first` is `first`, 1月底 is 1月. */
export function readAsOf(reader: Reader, place: Place): Refusal | null {
  skip(reader, ['noise']);
  take(reader, END_OF);
  const start = reader.at;
  const period = readPeriod(reader.text, start);
  if (!period) {
    const found = wordAt(reader);
    const [slot] = found?.value.meaning.kind === 'slots' ? found.value.meaning.slots : [];
    if (!found || slot?.slot !== 'asOf') return missing(reader, 'as-of', place);
    reader.at = found.end;
    say(reader, [slot], place.start);
    return null;
  }
  if (!('span' in period)) return badPeriod(reader, period, start);
  reader.at = period.end;
  take(reader, ENDING);
  const { from, to } = period.span;
  if (from !== to) {
    const value = typedAt(reader.source, start, period.end);
    const facts = { key: typedAt(reader.source, place.start, place.end), value, at: placeOf(reader.source, start) };
    return refuse('bad-value', { ...facts, example: exampleOf('as-of', reader.lang) });
  }
  say(reader, [{ slot: 'asOf', value: { day: daysOf(to)[1] } }], place.start);
  return null;
}
