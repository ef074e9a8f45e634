import type { Refusal } from '../../domain/refusal.ts';
import type { Item, ScopeKey } from '../lexicon/meaning.ts';
import { readPeriod } from '../period/read-period.ts';
import { markOf, missing, type Place, type Reader, skip, take, wordAt } from './reader.ts';

const SCOPES: readonly string[] = ['office', 'mode', 'hs', 'partner', 'enterprise'] satisfies ScopeKey[];
const COMPARABLE: readonly string[] = ['period', 'part', 'measure', ...SCOPES];

type ReadNext = (reader: Reader) => Refusal | null;

/** True for a word of one kind, or for a key or `hs` that may lead to one. None of them can lead to another `vs`. */
function couldBe(reader: Reader, kind: string): boolean {
  const found = wordAt(reader);
  if (found?.value.meaning.kind === 'slots') return found.value.meaning.slots.every(({ slot }) => slot === kind);
  return markOf(found) === 'hs' || reader.lexicon.keys.longest(reader.text, reader.at) !== null;
}

/** Another value of the same kind behind a comma or `and` belongs to the comparison too: `vs Ningbo, Shanghai`. */
function readMore(reader: Reader, kind: string, readNext: ReadNext): void {
  for (;;) {
    const end = reader.at;
    const count = reader.items.length;
    const linked = skip(reader, ['and']) && /\S/.test(reader.text.slice(end, reader.at));
    const refused = !linked || !couldBe(reader, kind) || readNext(reader);
    if (!refused && reader.items.slice(count).every(({ slot }) => slot === kind)) continue;
    // Not of this kind: it is read again as what it is.
    reader.items.length = count;
    reader.at = end;
    return;
  }
}

/** `vs` a period, a scope or a measure, which `readNext` reads. */
export function readVersus(reader: Reader, place: Place, readNext: ReadNext): Refusal | null {
  const before = reader.items.length;
  if (!skip(reader, ['noise', 'in']) || markOf(wordAt(reader)) === 'versus') return missing(reader, 'versus', place);
  const refusal = readNext(reader);
  if (refusal) return refusal;
  const [first] = reader.items.slice(before);
  if (first && SCOPES.includes(first.slot)) readMore(reader, first.slot, readNext);
  const compared = reader.items.splice(before);
  if (!first || !compared.every(({ slot }) => COMPARABLE.includes(slot))) return missing(reader, 'versus', place);
  reader.items.push(...compared.map((item): Item => ({ ...item, versus: true })));
  return null;
}

const COMPARED = / ?相比/y;

/** 与2019年相比 is 比2019年: what is compared stands between the two words. Any other 与 only links. */
export function readAnd(reader: Reader, place: Place, readNext: ReadNext): Refusal | null {
  skip(reader);
  COMPARED.lastIndex = (readPeriod(reader.text, reader.at) ?? wordAt(reader))?.end ?? reader.at;
  if (!COMPARED.test(reader.text)) return null;
  const refusal = readVersus(reader, place, readNext);
  take(reader, COMPARED);
  return refusal;
}
