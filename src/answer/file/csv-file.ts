import { type FileFrame, fileColumns } from './columns.ts';
import { csvLine } from './csv-line.ts';
import type { Observation } from './observation.ts';

/** Excel in Chinese takes a file without this mark for GBK. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Tidy CSV in UTF-8 with a byte order mark: one row an observation, plain column names. */
export function csvFile(rows: readonly Observation[], frame: FileFrame): Uint8Array<ArrayBuffer> {
  const columns = fileColumns(rows, frame);
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.map(csvLine).join(''));
}
