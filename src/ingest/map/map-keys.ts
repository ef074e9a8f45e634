import { readZone } from '../../domain/zone.ts';
import { formatFault } from './day-format.ts';
import { MAP_FIELDS } from './ledger-map.ts';

/** What a value of the map may be. Checks give the fault, or null. */
export type Shape =
  | {
      readonly is: 'text' | 'code' | 'true' | 'text or list' | 'list';
      readonly check?: (text: string) => string | null;
    }
  | { readonly is: 'object'; readonly keys: Readonly<Record<string, Shape>>; readonly needs?: readonly string[] }
  | { readonly is: 'rule'; readonly keys: Readonly<Record<string, Shape>> }
  | { readonly is: 'table' }
  | { readonly is: 'count'; readonly most: number }
  | { readonly is: 'objects'; readonly of: Shape };

const TEXT: Shape = { is: 'text' };
const TRUE: Shape = { is: 'true' };

function encodingFault(label: string): string | null {
  try {
    new TextDecoder(label);
    return null;
  } catch {
    return 'is no encoding; for example utf-8, gbk, utf-16le, windows-1252';
  }
}

const oneOf =
  (...values: readonly string[]) =>
  (text: string): string | null =>
    values.includes(text) ? null : `must be one of ${values.join(', ')}`;
const oneSign = (text: string): string | null => (text.length === 1 ? null : 'must be one character');
const factorFault = (text: string): string | null =>
  /^\d{1,15}(\.\d{1,15})?$/.test(text) && /[1-9]/.test(text)
    ? null
    : 'must be a number above zero as text, such as "8.89"';
const zoneFault = (text: string): string | null =>
  readZone(text) === null ? 'is no time zone; for example UTC, Europe/Berlin, America/New_York' : null;

const TESTED: Readonly<Record<string, Shape>> = {
  column: TEXT,
  equals: { is: 'text or list' },
  startsWith: { is: 'text or list' },
  contains: { is: 'text or list' },
  negative: TRUE,
  zero: TRUE,
  empty: TRUE,
  not: TRUE,
};
const TESTS: Shape = { is: 'objects', of: { is: 'object', needs: ['column'], keys: TESTED } };
const CONDITION: Shape = { is: 'object', keys: { ...TESTED, any: TESTS, all: TESTS } };

const RULE: Shape = {
  is: 'rule',
  keys: {
    column: TEXT,
    columns: { is: 'list' },
    constant: TEXT,
    join: TEXT,
    combine: { is: 'text', check: oneOf('sum', 'product') },
    prefix: TEXT,
    suffix: TEXT,
    codes: { is: 'table' },
    otherwise: { is: 'code' },
    pad: { is: 'count', most: 20 },
    format: { is: 'text', check: formatFault },
    zone: { is: 'text', check: zoneFault },
    factor: { is: 'text', check: factorFault },
    note: TEXT,
    round: TRUE,
    absolute: TRUE,
    rowHash: TRUE,
  },
};

export const AMOUNTS = ['value', 'parcels'];
const TIMES = ['day', 'version'];

/** Keys of a rule that only some fields can have. */
export const KEYS_FOR: Readonly<Record<string, readonly string[]>> = {
  combine: AMOUNTS,
  factor: AMOUNTS,
  round: AMOUNTS,
  absolute: AMOUNTS,
  format: TIMES,
  zone: TIMES,
  rowHash: ['id'],
};
/** Keys of texts, which amounts cannot have. */
export const KEYS_OF_TEXTS: readonly string[] = ['join', 'prefix', 'suffix', 'otherwise', 'pad'];

const RULES: Shape = {
  is: 'object',
  keys: Object.fromEntries(MAP_FIELDS.map((field) => [field, RULE])),
};

/** Every key of a map. The documentation is checked against it. */
export const MAP_SHAPE: Shape = {
  is: 'object',
  needs: ['fields'],
  keys: {
    about: TEXT,
    read: {
      is: 'object',
      keys: {
        delimiter: { is: 'text', check: oneSign },
        encoding: { is: 'text', check: encodingFault },
        decimal: { is: 'text', check: oneSign },
        thousands: TEXT,
        currency: { is: 'text or list' },
        exponents: TRUE,
        columns: { is: 'list' },
      },
    },
    fields: RULES,
    skip: { is: 'objects', of: { is: 'object', needs: ['when', 'reason'], keys: { when: CONDITION, reason: TEXT } } },
    each: { is: 'objects', of: { is: 'object', needs: ['fields'], keys: { fields: RULES, unless: CONDITION } } },
    returns: { is: 'object', needs: ['when'], keys: { when: CONDITION, fields: RULES } },
  },
};
