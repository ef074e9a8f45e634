import type { Reply } from '../reply.ts';
import type { ReplyFile } from '../reply-file.ts';

/** Spreadsheets take such a text for a formula (https://owasp.org/www-community/attacks/CSV_Injection); +40.1 % is none. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\s?[\d.]))/;
/** Excel needs it to see UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function fileName({ figures, chart, readAs }: Reply, ending: string): string {
  const words = (readAs ?? '').replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-+|-+$/g, '');
  const demo = chart?.demo || figures.some(({ status }) => status === 'demo') ? 'DEMO-' : '';
  return `${demo}tidewaiter-${words.slice(0, 80) || 'answer'}.${ending}`;
}

/** The whole table of an answer as CSV (RFC 4180), its notes below, for a message that shows a part of it. */
export function wholeTable(reply: Reply): ReplyFile | null {
  if (!reply.table) return null;
  const { columns, rows } = reply.table;
  const lines = [columns.map(({ name }) => name), ...rows, ...reply.footnotes.map((note) => [note])];
  const text = lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
  return {
    name: fileName(reply, 'csv'),
    mediaType: 'text/csv; charset=utf-8',
    content: new TextEncoder().encode(BYTE_ORDER_MARK + text),
  };
}

/** The whole text of an answer with its notes, for a message that shows a part of it. */
export const wholeText = (reply: Reply): ReplyFile => ({
  name: fileName(reply, 'txt'),
  mediaType: 'text/plain; charset=utf-8',
  content: new TextEncoder().encode([reply.text, '', ...reply.footnotes, reply.readAs ?? ''].join('\n')),
});
