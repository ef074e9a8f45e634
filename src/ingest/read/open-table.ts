import { basename } from 'node:path';
import type { Bilingual } from '../../domain/lang.ts';
import type { LedgerMap } from '../map/ledger-map.ts';
import { decode } from './decode.ts';
import { openBytes } from './open-bytes.ts';
import { createNdjsonReader, readObject } from './read-ndjson.ts';
import type { Row } from './row.ts';
import { notText, refuseFile, sniffDelimiter } from './sniff.ts';
import { createCsvSplitter } from './split-csv.ts';

/** What a table must be to be taken. */
export interface TableForm {
  /** The columns that are read of an object, in order. */
  readonly columns: readonly string[];
  /** What the columns that there are lack; empty for nothing. */
  readonly missing: (present: readonly string[]) => readonly string[];
  /** Objects may leave fields out; a header may not. */
  readonly sparse: boolean;
  /** Said to who has other columns. */
  readonly next: Bilingual;
  readonly read?: LedgerMap['read'];
}

/** A table that can be read: its columns, and its rows, a slice at a time. */
export interface OpenTable {
  /** Of the rows, in their order. */
  readonly columns: readonly string[];
  /** Those that the file has: of objects, the first one's. */
  readonly present: readonly string[];
  readonly rows: AsyncIterable<Row[]>;
  readonly position: () => number;
  readonly size: number;
}

const HEADER_LIMIT = 1_000_000;

const AS_CSV: Bilingual = { en: 'save it as CSV and load that.', zh: '请另存为CSV后再报。' };
const EMPTY: Bilingual = { en: 'an empty file', zh: '空文件' };
const CHECK_EXPORT: Bilingual = { en: 'check how it was exported.', zh: '请检查导出过程。' };
const PLAIN: Bilingual = { en: 'text without columns', zh: '没有列的文本' };
const CHECK_DELIMITER: Bilingual = { en: 'check the delimiter and the export.', zh: '请检查分隔符和导出过程。' };

async function* checkedBytes(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let begun = false;
  for await (const block of bytes) {
    const looksLike = begun ? null : notText(block);
    begun = true;
    if (looksLike) throw refuseFile(file, looksLike, AS_CSV);
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

function refuseColumns(file: string, columns: readonly string[], missing: readonly string[], next: Bilingual): Error {
  const shown = columns.slice(0, 8).join(', ').slice(0, 120);
  const zh = missing.map((name) => name.replace(' or ', '或')).join('、');
  const table = { en: `a table whose header lacks ${missing.join(', ')}`, zh: `表头缺少${zh}的表格` };
  return refuseFile(file, table, next, ` (it has ${shown})`);
}

/** Opens CSV or NDJSON, packed or not, in whatever encoding. A file of another form is refused at once. */
export async function openTable(
  path: string,
  { columns: known, missing, sparse, next, read }: TableForm,
): Promise<OpenTable> {
  const file = basename(path);
  const { bytes, position, size } = await openBytes(path);
  const text = decode(checkedBytes(bytes, file), read?.encoding ?? null)[Symbol.asyncIterator]();
  const start = await firstLine(text);
  if (start.trim() === '') throw refuseFile(file, EMPTY, CHECK_EXPORT);
  const [first = ''] = start.trimStart().split('\n', 1);
  const object = first.startsWith('{') ? readObject(first) : null;

  async function* rest(reader: { push(text: string): Row[]; end(): Row[] }, begun: Row[]): AsyncGenerator<Row[]> {
    yield begun;
    for (let next = await text.next(); !next.done; next = await text.next()) yield reader.push(next.value);
    yield reader.end();
  }

  if (object) {
    const names = Object.keys(object);
    const present = sparse ? known : known.filter((name) => names.includes(name));
    const lacking = sparse ? [] : missing(present);
    if (lacking.length > 0) throw refuseColumns(file, names, lacking, next);
    const reader = createNdjsonReader(known);
    return { columns: known, present, rows: rest(reader, reader.push(start)), position, size };
  }

  const splitter = createCsvSplitter(read?.delimiter ?? sniffDelimiter(first));
  const begun = splitter.push(start);
  const named = read?.columns;
  const header = named ? null : (begun.shift() ?? splitter.end().shift());
  const columns = named ?? (header?.fields ?? []).map((name) => (name ?? '').trim());
  const lacking = missing(columns);
  if (lacking.length > 0) {
    if (columns.length < 2) throw refuseFile(file, PLAIN, CHECK_DELIMITER);
    throw refuseColumns(file, columns, lacking, next);
  }
  return { columns, present: columns, rows: rest(splitter, begun), position, size };
}
