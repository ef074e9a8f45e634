import { districtOf } from '../../domain/reference.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { exampleOfKey } from '../examples.ts';
import type { ScopeKey } from '../lexicon/meaning.ts';
import { placeOf, typedAt } from '../normalise.ts';
import { type Reader, say, take, wordAt } from './reader.ts';

const SIGN = / ?[:=] ?/y;
const GAP = / ?/y;
const COMMA = / ?[,、] ?/y;
const DIGITS = /\d+/y;
const CODE = /[a-z0-9]+/y;
const ENTERPRISE = /[0-9a-z][0-9a-z-]{3,31}(?![0-9a-z-])/y;
const ANY = /[^\s,、;]{1,40}/y;

export const isYear = (digits: string): boolean => /^(?:199\d|20\d\d)$/.test(digits);
/** No chapter is 00. */
export const isHs = (digits: string): boolean => /^(?!00)\d{2,10}$/.test(digits);

/** The value of a slot that is a known word where the reader stands. */
function knownValue(reader: Reader, key: ScopeKey): string | null {
  const found = wordAt(reader);
  const meaning = found?.value.meaning;
  if (!found || meaning?.kind !== 'slots') return null;
  const [slot, ...others] = meaning.slots;
  if (slot?.slot !== key || others.length > 0) return null;
  reader.at = found.end;
  return slot.value;
}

/** The value, or null with the reader where it stood. */
const VALUES: Readonly<Record<ScopeKey, (reader: Reader) => string | null>> = {
  office: (reader) => {
    const known = knownValue(reader, 'office');
    if (known !== null) return known;
    const code = take(reader, DIGITS)?.[0] ?? '';
    return code.length === 4 ? (districtOf(code, reader.lexicon.reference.offices)?.code ?? null) : null;
  },
  mode: (reader) => knownValue(reader, 'mode'),
  hs: (reader) => {
    const code = take(reader, DIGITS)?.[0] ?? '';
    return isHs(code) ? code : null;
  },
  partner: (reader) => {
    const known = knownValue(reader, 'partner');
    if (known !== null) return known;
    const code = take(reader, CODE)?.[0].toUpperCase() ?? '';
    const codes = reader.lexicon.reference.partners;
    return (
      codes.find(({ iso3, iso2, customsCode }) => code !== '' && [iso3, iso2, customsCode].includes(code))?.iso3 ?? null
    );
  },
  enterprise: (reader) => take(reader, ENTERPRISE)?.[0].toUpperCase() ?? null,
};

function valueAt(reader: Reader, key: ScopeKey): string | null {
  const start = reader.at;
  const value = VALUES[key](reader);
  if (value === null || value === '') {
    reader.at = start;
    return null;
  }
  return value;
}

function badValue(reader: Reader, key: ScopeKey, typedKey: string): Refusal {
  const start = reader.at;
  const value = take(reader, ANY)?.[0] ?? '';
  const at = placeOf(reader.source, start);
  if (key === 'office' && /^\d{4}$/.test(value)) return refuse('unknown-office', { code: value, at });
  const typed = typedAt(reader.source, start, reader.at);
  return refuse('bad-value', { key: typedKey, value: typed, at, example: exampleOfKey(key, reader.lang) });
}

/** Without a colon a key is only a key before a value that fits it; an enterprise and hs have their own ways. */
function readLoose(reader: Reader, key: ScopeKey, start: number): boolean {
  if (key === 'enterprise' || key === 'hs') return false;
  take(reader, GAP);
  if (isYear(reader.text.slice(reader.at, reader.at + 4))) return false;
  const value = valueAt(reader, key);
  if (value === null) return false;
  say(reader, [{ slot: key, value }], start);
  return true;
}

/** Reads `key:value` or `key:value,value`; null, and the reader unmoved, when there is no key here. */
export function readKey(reader: Reader): Refusal | 'read' | null {
  const start = reader.at;
  const found = reader.lexicon.keys.longest(reader.text, start);
  if (!found) return null;
  const longer = wordAt(reader);
  reader.at = found.end;
  const key = found.value;
  if (!take(reader, SIGN)) {
    if ((longer?.end ?? 0) <= found.end && readLoose(reader, key, start)) return 'read';
    reader.at = start;
    return null;
  }
  const first = valueAt(reader, key);
  if (first === null) return badValue(reader, key, typedAt(reader.source, start, found.end));
  say(reader, [{ slot: key, value: first }], start);
  for (let end = reader.at; key !== 'enterprise' && take(reader, COMMA); end = reader.at) {
    const next = reader.at;
    const value = isYear(reader.text.slice(next, next + 4)) ? null : valueAt(reader, key);
    if (value === null) {
      reader.at = end;
      break;
    }
    say(reader, [{ slot: key, value }], next);
  }
  return 'read';
}
