import type { FieldRule, LedgerMap, MapField } from './ledger-map.ts';

/** The ledger's own columns. `hs` can stand for `chapter`, and `value_fen` for `value_yuan`. */
export const NATIVE_COLUMNS = [
  'id',
  'version',
  'kind',
  'day',
  'office',
  'flow',
  'mode',
  'partner',
  'chapter',
  'hs',
  'enterprise',
  'value_yuan',
  'value_fen',
  'parcels',
  'original',
] as const;

const REQUIRED: readonly (readonly string[])[] = [
  ['id'],
  ['day'],
  ['office'],
  ['flow'],
  ['mode'],
  ['partner'],
  ['chapter', 'hs'],
  ['value_yuan', 'value_fen'],
];

/** What a file in the ledger's own form lacks; empty when nothing. */
export const missingColumns = (columns: readonly string[]): string[] =>
  REQUIRED.filter((names) => !names.some((name) => columns.includes(name))).map((names) => names.join(' or '));

/** The map of a file in the ledger's own form, by its header. */
export function nativeMap(columns: readonly string[]): LedgerMap {
  const fields: Partial<Record<MapField, FieldRule>> = {};
  for (const name of ['id', 'day', 'office', 'flow', 'mode', 'partner'] as const) fields[name] = { column: name };
  for (const name of ['version', 'kind', 'enterprise', 'parcels', 'original'] as const) {
    if (columns.includes(name)) fields[name] = { column: name };
  }
  fields.chapter = { column: columns.includes('chapter') ? 'chapter' : 'hs' };
  fields.value = columns.includes('value_yuan') ? { column: 'value_yuan' } : { column: 'value_fen', factor: '0.01' };
  return { fields };
}
