import { basename } from 'node:path';
import type { LedgerMap } from '../map/ledger-map.ts';
import { missingColumns, NATIVE_COLUMNS, nativeMap } from '../map/native-map.ts';
import { mapColumns } from '../map/read-map.ts';
import { decode } from './decode.ts';
import { openBytes } from './open-bytes.ts';
import { createNdjsonReader, readObject } from './read-ndjson.ts';
import type { Row } from './row.ts';
import { notText, refuseFile, sniffDelimiter } from './sniff.ts';
import { createCsvSplitter } from './split-csv.ts';

/** A file that can be read: its columns, the map that fits them, and its rows, a slice at a time. */
export interface OpenRows {
  readonly columns: readonly string[];
  readonly map: LedgerMap;
  readonly rows: AsyncIterable<Row[]>;
  readonly position: () => number;
  readonly size: number;
}

const HEADER_LIMIT = 1_000_000;

async function* checkedBytes(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let begun = false;
  for await (const block of bytes) {
    const looksLike = begun ? null : notText(block);
    begun = true;
    if (looksLike) throw refuseFile(file, looksLike, 'save it as CSV and load that.');
    yield block;
  }
}

/** Text from the beginning to at least the end of the first line that is not empty. */
async function firstLine(text: AsyncIterator<string>): Promise<string> {
  let start = '';
  for (;;) {
    const next = await text.next();
    start += next.done ? '' : next.value;
    if (next.done || start.trimStart().includes('\n') || start.length > HEADER_LIMIT) return start;
  }
}

function refuseColumns(file: string, columns: readonly string[], missing: readonly string[], mapped: boolean): Error {
  const shown = columns.slice(0, 8).join(', ').slice(0, 120);
  return refuseFile(
    file,
    `a table whose header lacks ${missing.join(', ')} (it has ${shown})`,
    mapped ? 'correct the columns in the map.' : 'write a map and give it with --map (see docs/ingest.md).',
  );
}

/** Opens CSV or NDJSON, packed or not, in whatever encoding. A file that cannot be the ledger's is refused at once. */
export async function openRows(path: string, given: LedgerMap | null): Promise<OpenRows> {
  const file = basename(path);
  const { bytes, position, size } = await openBytes(path);
  const text = decode(checkedBytes(bytes, file), given?.read?.encoding ?? null)[Symbol.asyncIterator]();
  const start = await firstLine(text);
  if (start.trim() === '') throw refuseFile(file, 'an empty file', 'check how it was exported.');
  const [first = ''] = start.trimStart().split('\n', 1);
  const wanted = given ? mapColumns(given) : NATIVE_COLUMNS;
  const object = first.startsWith('{') ? readObject(first) : null;

  async function* rowsOf(reader: { push(text: string): Row[]; end(): Row[] }): AsyncGenerator<Row[]> {
    yield reader.push(start);
    for (let next = await text.next(); !next.done; next = await text.next()) yield reader.push(next.value);
    yield reader.end();
  }

  if (object) {
    const present = Object.keys(object);
    const columns = given ? wanted : wanted.filter((name) => present.includes(name));
    const missing = given ? [] : missingColumns(columns);
    if (missing.length > 0) throw refuseColumns(file, present, missing, false);
    const reader = createNdjsonReader(given ? columns : NATIVE_COLUMNS);
    const map = given ?? nativeMap(columns);
    return { columns: given ? columns : NATIVE_COLUMNS, map, rows: rowsOf(reader), position, size };
  }

  const delimiter = given?.read?.delimiter ?? sniffDelimiter(first);
  const splitter = createCsvSplitter(delimiter);
  const begun = splitter.push(start);
  const named = given?.read?.columns;
  const header = named ? null : (begun.shift() ?? splitter.end().shift());
  const columns = named ?? (header?.fields ?? []).map((name) => (name ?? '').trim());
  const missing = given ? wanted.filter((name) => !columns.includes(name)) : missingColumns(columns);
  if (missing.length > 0) {
    if (columns.length < 2) throw refuseFile(file, 'text without columns', 'check the delimiter and the export.');
    throw refuseColumns(file, columns, missing, given !== null);
  }
  async function* csvRows(): AsyncGenerator<Row[]> {
    yield begun;
    for (let next = await text.next(); !next.done; next = await text.next()) yield splitter.push(next.value);
    yield splitter.end();
  }
  return { columns, map: given ?? nativeMap(columns), rows: csvRows(), position, size };
}
