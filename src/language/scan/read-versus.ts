import type { Refusal } from '../../domain/refusal.ts';
import type { Item, ScopeKey } from '../lexicon/meaning.ts';
import { markOf, missing, type Place, type Reader, say, skip, wordAt } from './reader.ts';

const SCOPES: readonly string[] = ['office', 'mode', 'hs', 'partner', 'enterprise'] satisfies ScopeKey[];
const COMPARABLE: readonly string[] = ['period', 'part', 'measure', ...SCOPES];

/** Another word of the same kind behind a comma or `and` belongs to the comparison too: `vs Ningbo, Shanghai`. */
function readMore(reader: Reader, kind: string): void {
  for (let end = reader.at; skip(reader, ['and']); end = reader.at) {
    const linked = /\S/.test(reader.text.slice(end, reader.at));
    const found = wordAt(reader);
    const slots = found?.value.meaning.kind === 'slots' ? found.value.meaning.slots : [];
    if (!linked || !found || slots.length !== 1 || slots[0]?.slot !== kind) {
      reader.at = end;
      return;
    }
    const start = reader.at;
    reader.at = found.end;
    say(reader, slots, start);
  }
}

/** `vs` a period, a scope or a measure, which `readNext` reads. */
export function readVersus(reader: Reader, place: Place, readNext: (reader: Reader) => Refusal | null): Refusal | null {
  const before = reader.items.length;
  if (!skip(reader, ['noise', 'in']) || markOf(wordAt(reader)) === 'versus') return missing(reader, 'versus', place);
  const refusal = readNext(reader);
  if (refusal) return refusal;
  const [first] = reader.items.slice(before);
  if (first && SCOPES.includes(first.slot)) readMore(reader, first.slot);
  const compared = reader.items.splice(before);
  if (!first || !compared.every(({ slot }) => COMPARABLE.includes(slot))) return missing(reader, 'versus', place);
  reader.items.push(...compared.map((item): Item => ({ ...item, versus: true })));
  return null;
}
