import type { Reply } from '../../answer/reply.ts';
import { tableText } from './table-text.ts';

/** A reply as lines for a terminal: the answer, its table, the notes, what it was read as, and what to ask next. */
export function printReply({ lang, text, table, footnotes, readAs, actions }: Reply): string {
  const zh = lang === 'zh';
  const next = actions.map(({ ask, note }) => `  ${ask}${note ? (zh ? ' [备注]' : ' [note]') : ''}`);
  const parts = [
    text,
    ...(table ? ['', tableText(table)] : []),
    ...(footnotes.length > 0 ? ['', ...footnotes] : []),
    ...(readAs ? [`${zh ? '读作：' : 'read as: '}${readAs}`] : []),
    ...(next.length > 0 ? ['', zh ? '还可以问：' : 'Ask next:', ...next] : []),
  ];
  return parts.join('\n');
}

/** The object that `--json` prints: a reply without what only the program needs. */
export function jsonReply({ readAs, text, figures, table, chart, footnotes, actions, refusal }: Reply): string {
  return JSON.stringify({ readAs, text, figures, table, chart, footnotes, actions, refusal });
}

/** 0 for an answer, 2 for a refusal, 1 for a bug. */
export const exitCode = ({ refusal, bug }: Reply): number => (bug ? 1 : refusal ? 2 : 0);
