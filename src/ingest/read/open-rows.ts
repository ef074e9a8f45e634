import type { LedgerMap } from '../map/ledger-map.ts';
import { missingColumns, NATIVE_COLUMNS, nativeMap } from '../map/native-map.ts';
import { mapColumns } from '../map/read-map.ts';
import { type OpenTable, openTable } from './open-table.ts';

/** A file of declarations that can be read, with the map that fits it. */
export interface OpenRows extends OpenTable {
  readonly map: LedgerMap;
}

/** Opens a file of declarations with a map, or by the ledger's own columns. */
export async function openRows(path: string, given: LedgerMap | null): Promise<OpenRows> {
  if (given) {
    const columns = mapColumns(given);
    const missing = (present: readonly string[]) => columns.filter((name) => !present.includes(name));
    const next = { en: 'correct the columns in the map.', zh: '请更正映射文件中的列。' };
    const { read } = given;
    return { ...(await openTable(path, { columns, missing, sparse: true, next, ...(read && { read }) })), map: given };
  }
  const next = {
    en: 'write a map and give it with --map (see docs/ingest.md).',
    zh: '请编写映射文件并用--map指定（见docs/ingest.md）。',
  };
  const table = await openTable(path, { columns: NATIVE_COLUMNS, missing: missingColumns, sparse: false, next });
  return { ...table, map: nativeMap(table.present) };
}
