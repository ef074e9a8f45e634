import { csvLine } from '../../../answer/file/csv-line.ts';
import type { Reply } from '../../../answer/reply.ts';
import type { ReplyFile } from '../../../answer/reply-file.ts';

const BYTE_ORDER_MARK = '\uFEFF';

const named = ({ figures }: Reply, ending: string): string =>
  `${figures.some(({ status }) => status === 'demo') ? 'DEMO-' : ''}tidewaiter-answer.${ending}`;

/** The whole table of an answer, for when the message shows a part of it. */
export function wholeTable(reply: Reply): ReplyFile | null {
  if (!reply.table) return null;
  const { columns, rows } = reply.table;
  const lines = [columns.map(({ name }) => name), ...rows, ...reply.footnotes.map((note) => [note])];
  return {
    name: named(reply, 'csv'),
    mediaType: 'text/csv; charset=utf-8',
    content: new TextEncoder().encode(BYTE_ORDER_MARK + lines.map(csvLine).join('')),
  };
}

/** The whole text of an answer with its notes, for when the message shows a part of it. */
export const wholeText = (reply: Reply): ReplyFile => ({
  name: named(reply, 'txt'),
  mediaType: 'text/plain; charset=utf-8',
  content: new TextEncoder().encode([reply.text, '', ...reply.footnotes, reply.readAs ?? ''].join('\n')),
});
