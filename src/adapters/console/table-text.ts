import { stripVTControlCharacters } from 'node:util';
import type { Table } from '../../answer/reply.ts';

// Chinese characters and full-width signs take two columns of a terminal.
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Columns that a text takes on a terminal. */
export const columnsOf = (text: string): number => {
  const plain = stripVTControlCharacters(text);
  return [...plain].length + (plain.match(WIDE)?.length ?? 0);
};

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return align === 'left' ? text + space : space + text;
}

/** A table in aligned columns, two spaces apart, with a rule below its head. */
export function tableText({ columns, rows }: Table): string {
  const names = columns.map(({ name }) => name);
  const widths = names.map((name, at) => Math.max(...[name, ...rows.map((row) => row[at] ?? '')].map(columnsOf)));
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, at) => pad(cells[at] ?? '', widths[at] ?? 0, align))
      .join('  ')
      .trimEnd();
  return [line(names), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
