import type { Table } from '../../../answer/reply.ts';
import { LIMITS, SHOWN_ROWS } from './limits.ts';
import { shorten } from './shorten.ts';

/** As much of a table as a message shows, and how much it leaves out. */
export interface ShortTable extends Table {
  readonly moreRows: number;
  readonly moreColumns: number;
}

const EMPTY = '–';

/** Whole rows and columns only: no cell is cut unless it alone is longer than a cell may be. */
export function shortTable({ columns, rows }: Table): ShortTable {
  const shownColumns = columns
    .slice(0, LIMITS.tableColumns)
    .map(({ name, align }) => ({ name: shorten(name || EMPTY, LIMITS.headText), align }));
  const cellsOf = (row: readonly string[]): string[] =>
    shownColumns.map((_, at) => shorten(row[at] || EMPTY, LIMITS.cellText));
  let room = LIMITS.tableText - shownColumns.reduce((sum, { name }) => sum + name.length, 0);
  const shownRows: string[][] = [];
  for (const row of rows.slice(0, SHOWN_ROWS)) {
    const cells = cellsOf(row);
    room -= cells.join('').length;
    if (room < 0) break;
    shownRows.push(cells);
  }
  return {
    columns: shownColumns,
    rows: shownRows,
    moreRows: rows.length - shownRows.length,
    moreColumns: columns.length - shownColumns.length,
  };
}
