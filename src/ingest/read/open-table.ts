import { basename } from 'node:path';
import type { Bilingual } from '../../domain/lang.ts';
import type { LedgerMap } from '../map/ledger-map.ts';
import { beginText } from './begin-text.ts';
import { decode } from './decode.ts';
import { findHeader } from './find-header.ts';
import { openBytes } from './open-bytes.ts';
import { createNdjsonReader, readObject } from './read-ndjson.ts';
import type { Row } from './row.ts';
import { notText, refuseFile } from './sniff.ts';
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

const LINES_OF_OBJECTS = 100;

const AS_CSV: Bilingual = { en: 'save it as CSV and load that.', zh: '请另存为CSV后再报。' };
const EMPTY: Bilingual = { en: 'an empty file', zh: '空文件' };
const CHECK_EXPORT: Bilingual = { en: 'check how it was exported.', zh: '请检查导出过程。' };
const JSON_WHOLE: Bilingual = {
  en: 'JSON that does not have one object a line',
  zh: '不是每行一个对象的JSON',
};
const AS_NDJSON: Bilingual = {
  en: "write one object a line, for example with jq -c '.[]'.",
  zh: "请改为每行一个对象，例如用jq -c '.[]'。",
};
const PLAIN: Bilingual = { en: 'text without columns', zh: '没有列的文本' };
const CHECK_DELIMITER: Bilingual = { en: 'check the delimiter and the export.', zh: '请检查分隔符和导出过程。' };

async function* checkedBytes(
  bytes: AsyncIterable<Buffer>,
  file: string,
  encoding: string | undefined,
): AsyncGenerator<Buffer> {
  // Half of it is zeros, with a mark at its beginning or without.
  let begun = /^utf-?16/i.test(encoding ?? '');
  for await (const block of bytes) {
    const looksLike = begun ? null : notText(block);
    begun = true;
    if (looksLike) throw refuseFile(file, looksLike, AS_CSV);
    yield block;
  }
}

/** The first line that is an object: the one before it may be damaged. */
function firstObject(start: string): Readonly<Record<string, unknown>> | null {
  for (const line of start.split('\n', LINES_OF_OBJECTS)) {
    const object = readObject(line);
    if (object) return object;
  }
  return null;
}

function refuseColumns(file: string, columns: readonly string[], missing: readonly string[], next: Bilingual): Error {
  const alike = (column: string): boolean => missing.some((name) => column.startsWith(name));
  const shown = [...columns.filter(alike), ...columns.filter((column) => !alike(column))];
  const zh = missing.map((name) => name.replace(' or ', '或')).join('、');
  const table = { en: `a table whose header lacks ${missing.join(', ')}`, zh: `表头缺少${zh}的表格` };
  return refuseFile(file, table, next, ` (it has ${shown.slice(0, 8).join(', ').slice(0, 120)})`);
}

/** Opens CSV or NDJSON, packed or not, in whatever encoding. A file of another form is refused at once. */
export async function openTable(
  path: string,
  { columns: known, missing, sparse, next, read }: TableForm,
): Promise<OpenTable> {
  const file = basename(path);
  const { bytes, position, size } = await openBytes(path);
  const { start, more } = await beginText(decode(checkedBytes(bytes, file, read?.encoding), read?.encoding ?? null));
  if (start.trim() === '') throw refuseFile(file, EMPTY, CHECK_EXPORT);

  async function* rest(reader: { push(text: string): Row[]; end(): Row[] }, begun: Row[]): AsyncGenerator<Row[]> {
    yield begun;
    for await (const text of more) yield reader.push(text);
    yield reader.end();
  }

  const json = /^\s*(?:(\{)|\[\s*(?:\{|$))/.exec(start);
  if (json) {
    const object = json[1] ? firstObject(start) : null;
    if (!object) throw refuseFile(file, JSON_WHOLE, AS_NDJSON);
    const names = Object.keys(object);
    const present = sparse ? known : known.filter((name) => names.includes(name));
    const lacking = sparse ? [] : missing(present);
    if (lacking.length > 0) throw refuseColumns(file, names, lacking, next);
    const reader = createNdjsonReader(known);
    return { columns: known, present, rows: rest(reader, reader.push(start)), position, size };
  }

  const named = read?.columns;
  const header = findHeader(start, { delimiter: read?.delimiter, missing: named ? () => [] : missing });
  const columns = named ?? header.columns;
  const lacking = missing(columns);
  if (lacking.length > 0) {
    if (columns.length < 2) throw refuseFile(file, PLAIN, CHECK_DELIMITER);
    throw refuseColumns(file, columns, lacking, next);
  }
  const splitter = createCsvSplitter(header.delimiter, header.line);
  const begun = splitter.push(start.slice(header.at));
  // A header alone, without a line end, comes out only at the end.
  if (!named && !begun.shift()) splitter.end();
  return { columns, present: columns, rows: rest(splitter, begun), position, size };
}
