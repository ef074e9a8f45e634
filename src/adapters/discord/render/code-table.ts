import type { Table } from '../../../answer/reply.ts';
import type { Lang } from '../../../domain/lang.ts';
import { andMore, type Fitted } from './fit-lines.ts';

// Chinese characters and full-width signs take two columns of a fixed-width font.
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

const columnsOf = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return align === 'left' ? text + space : space + text;
}

/** A backtick could end the block, a line break would end the row. */
const plain = (cell: string): string => cell.replaceAll('`', "'").replace(/\s*\n\s*/g, ' ');

function linesOf({ columns, rows }: Table): string[] {
  const cells = [
    columns.map(({ name }) => plain(name)),
    ...rows.map((row) => columns.map((_, at) => plain(row[at] ?? ''))),
  ];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => columnsOf(row[at] ?? ''))));
  return cells.map((row) =>
    columns
      .map(({ align }, at) => pad(row[at] ?? '', widths[at] ?? 0, align))
      .join('  ')
      .trimEnd(),
  );
}

/** A table in a code block of at most `limit` characters: aligned, whole rows only. All rows are hidden when none fits. */
export function codeTable(table: Table, limit: number, lang: Lang): Fitted {
  const [head = '', ...rows] = linesOf(table);
  const block = (kept: number): string => {
    const more = kept < rows.length ? [andMore(rows.length - kept, lang)] : [];
    return ['```', head, ...rows.slice(0, kept), ...more, '```'].join('\n');
  };
  let kept = rows.length;
  while (kept > 0 && block(kept).length > limit) kept -= 1;
  return { text: kept > 0 ? block(kept) : '', hidden: rows.length - kept };
}
