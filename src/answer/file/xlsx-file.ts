import { CALIBER_NAMES } from '../../text/words.ts';
import type { Reply } from '../reply.ts';
import { type FileColumn, type FileFrame, fileColumns } from './columns.ts';
import type { Observation } from './observation.ts';

const WORDS = {
  en: { figures: 'Figures', notes: 'Notes', answer: 'Answer', readAs: 'Read as', status: 'Status', note: 'Note' },
  zh: { figures: '数据', notes: '说明', answer: '回答', readAs: '读作', status: '状态', note: '注' },
} as const;
const DEMO = { en: 'DEMO: generated data, not real statistics', zh: 'DEMO：演示用生成数据，不是真实统计' } as const;

/** Two decimals for money, none for counts, up to four for percentages; "General" would turn to exponents. */
const FORMATS = { fen: '#,##0.00', cent: '#,##0.00', count: '#,##0', '%': '0.00##', pp: '0.00##' } as const;

/** Columns of numbers; text columns are as wide as their longest cell, within reason. */
const NUMBER_WIDTH = 22;
const MOST_WIDE = 48;

/** Excel keeps 15 digits of a number: enough for fen up to 9.99 trillion yuan. */
function cellOf(column: FileColumn, row: Observation) {
  const cell = column.cell(row);
  if (typeof cell === 'string') return { value: cell, type: 'string' as const };
  if (cell.number === null) return { value: null, type: 'empty' as const };
  const growth = column.name === 'growth_pct' || column.name === 'change_pp';
  return {
    value: Number(cell.number),
    type: 'number' as const,
    style: { numFmt: growth ? FORMATS['%'] : FORMATS[row.unit] },
  };
}

const bold = (value: string) => ({ value, type: 'string' as const, style: { font: { bold: true } } });

function widthOf(column: FileColumn, head: string, rows: readonly Observation[]): number {
  const cells = rows.map((row) => column.cell(row));
  if (cells.some((cell) => typeof cell !== 'string')) return NUMBER_WIDTH;
  return Math.min(MOST_WIDE, 2 + Math.max(head.length * 2, ...cells.map((cell) => String(cell).length)));
}

function figuresSheet(rows: readonly Observation[], title: string, frame: FileFrame) {
  const columns = fileColumns(rows, frame);
  const heads = columns.map(({ head }) => head[frame.lang]);
  const lines = [[bold(title)], heads.map(bold), ...rows.map((row) => columns.map((column) => cellOf(column, row)))];
  return {
    columns: columns.map((column, at) => ({ width: widthOf(column, heads[at] ?? '', rows) })),
    rows: lines.map((line) => line.map(({ value }) => value)),
    cells: new Map(lines.flatMap((line, down) => line.map((cell, across) => [`${down},${across}`, cell] as const))),
    freezePane: { rows: 2 },
  };
}

function notesSheet(rows: readonly Observation[], title: string, reply: Reply, { lang, readAs, id }: FileFrame) {
  const words = WORDS[lang];
  const calibers = new Set(rows.map(({ caliber }) => caliber));
  const [first = '', ...further] = reply.text.split('\n');
  const lines: [string, string][] = [
    [title, ''],
    [words.answer, first],
    ...further.map((line): [string, string] => ['', line]),
    [words.readAs, readAs],
    ['ID', id],
    [words.status, [...new Set(rows.map(({ status }) => status))].join(', ')],
    ...(['full', 'platform'] as const)
      .filter((caliber) => calibers.has(caliber))
      .map((caliber): [string, string] => [words.note, CALIBER_NAMES[caliber][lang]]),
    ...reply.footnotes.map((note): [string, string] => [words.note, note]),
  ];
  return {
    columns: [{ width: 14 }, { width: 120 }],
    rows: lines,
    cells: new Map(lines.map(([head], down) => [`${down},0`, bold(head)] as const)),
  };
}

/** A workbook of figures (numbers as numbers) and notes; the same bytes for the same answer. */
export async function xlsxFile(
  rows: readonly Observation[],
  reply: Reply,
  frame: FileFrame,
): Promise<Uint8Array<ArrayBuffer>> {
  const demo = rows.some(({ status }) => status === 'demo');
  const words = WORDS[frame.lang];
  const title = demo ? `${DEMO[frame.lang]} · ${frame.readAs}` : frame.readAs;
  const name = (sheet: string): string => (demo ? `DEMO ${sheet}` : sheet);
  // Only those who ask for a workbook wait for the library.
  const { writeXlsx } = await import('hucre/xlsx');
  // The day of the newest vintage instead of the hour of writing, so that the bytes depend on the answer alone.
  const newest =
    rows
      .map(({ published }) => published)
      .sort()
      .at(-1) ?? '';
  const modified = new Date(`${newest.length === 7 ? `${newest}-01` : newest}T00:00:00Z`);
  const content = await writeXlsx({
    properties: { title, creator: 'Tidewaiter', created: modified, modified },
    sheets: [
      { name: name(words.figures), ...figuresSheet(rows, title, frame) },
      { name: name(words.notes), ...notesSheet(rows, title, reply, frame) },
    ],
  });
  return new Uint8Array(content);
}
