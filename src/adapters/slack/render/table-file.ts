import type { Reply } from '../../../answer/reply.ts';
import type { ReplyFile } from '../../../answer/reply-file.ts';

/** Spreadsheets take such a text for a formula; a signed figure (+40.1 %) is none. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\s?[\d.]))/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The whole of a table that a message shows only in part, as CSV (RFC 4180); Excel needs the mark to see UTF-8. */
export function tableFile({ table, readAs, figures }: Reply): ReplyFile | null {
  if (!table) return null;
  const lines = [table.columns.map(({ name }) => name), ...table.rows].map((row) => row.map(cell).join(','));
  const words = (readAs ?? '').replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-+|-+$/g, '');
  const demo = figures.some(({ status }) => status === 'demo') ? 'DEMO-' : '';
  return {
    name: `${demo}tidewaiter-${words.slice(0, 80) || 'table'}.csv`,
    mediaType: 'text/csv',
    content: new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`),
  };
}
