import type { types } from '@slack/bolt';
import type { Reply } from '../../../answer/reply.ts';
import { actionBlock } from './action-block.ts';
import { codeTable } from './code-table.ts';
import { escapeText } from './escape-text.ts';
import { LIMITS, SHOWN_ALT } from './limits.ts';
import { noteBlock } from './note-block.ts';
import { pictureBlock, pictureMark } from './picture-block.ts';
import { type ShortTable, shortTable } from './short-table.ts';
import { shorten } from './shorten.ts';
import { tableBlock } from './table-block.ts';
import { section, textBlocks } from './text-blocks.ts';
import { andMore, word } from './words.ts';

/** A message as the Web API takes it. */
export interface Message {
  /** For notifications, and for where blocks are not shown. */
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
  /** The answer as text alone, table included: for a Slack that refuses the blocks. */
  readonly plain: string;
}

export interface Showing {
  /** The chart's picture hangs on this message; else the table is shown. */
  readonly picture: boolean;
  /** Files are shared with it: Slack takes rich text beside them, and no table. */
  readonly shared?: boolean;
  /** The picture's file, where the message shows it in a block of its own. */
  readonly inBlock?: string | null;
  /** A file with the whole table hangs on it or went to the officer. */
  readonly file: boolean;
  /** What went wrong on the way and what to do, in the officer's language. */
  readonly notes: readonly string[];
  /** Finds the message again: the first block's id. */
  readonly key: string;
}

const present = <T>(item: T | null): readonly T[] => (item === null ? [] : [item]);

function leftOut({ moreRows, moreColumns }: ShortTable, { lang }: Reply, inFile: boolean): string[] {
  return [
    ...(moreRows > 0 ? [andMore(moreRows, 'rows', lang, inFile)] : []),
    ...(moreColumns > 0 ? [andMore(moreColumns, 'columns', lang, inFile)] : []),
  ];
}

/** Beside a picture or a file the table is text. As many whole rows as a section holds. */
function tableText(table: ShortTable): { readonly shown: ShortTable; readonly text: string } {
  for (let kept = table.rows.length; ; kept -= 1) {
    const moreRows = table.moreRows + table.rows.length - kept;
    const shown = { ...table, rows: table.rows.slice(0, kept), moreRows };
    const text = escapeText(codeTable(shown));
    if (text.length <= LIMITS.sectionText) return { shown, text };
    if (kept === 0) return { shown, text: '' };
  }
}

/** An answer as one message within Slack's limits: text, table and the picture in words, small print, buttons. */
export function message(reply: Reply, { picture, shared = false, inBlock = null, file, notes, key }: Showing): Message {
  const { lang, text, chart, footnotes, readAs, actions } = reply;
  const table = reply.table && shortTable(reply.table);
  const beside = (picture || shared) && table ? tableText(table) : null;
  const shown = beside?.shown ?? table;
  const small = [
    ...(shown ? leftOut(shown, reply, file) : []),
    ...(picture && chart ? [word('chartInWords', lang) + shorten(chart.alt, SHOWN_ALT)] : []),
    ...notes,
    ...footnotes,
    ...(readAs ? [word('readAs', lang) + readAs] : []),
  ];
  const blocks: types.KnownBlock[] = [
    ...textBlocks(text, lang, file),
    ...(beside?.text ? [section(beside.text)] : []),
    ...(table && !beside ? [tableBlock(table)] : []),
    ...(inBlock !== null && chart ? [pictureBlock(chart, inBlock)] : []),
    ...present(noteBlock(small, picture && chart ? pictureMark(chart) : null)),
    ...present(actionBlock(actions, lang)),
  ].slice(0, LIMITS.blocks);
  const plain = [escapeText(text), ...(shown ? [escapeText(codeTable(shown))] : []), ...small.map(escapeText)];
  return {
    text: shorten(escapeText(text), LIMITS.messageText),
    blocks: blocks.map((block, at) => (at === 0 ? { ...block, block_id: key } : block)),
    plain: shorten(plain.join('\n'), LIMITS.messageText),
  };
}

/** True when a message shows only a part of an answer's table, beside a picture or file or alone. */
export function isTableCut(reply: Reply, beside: boolean): boolean {
  if (!reply.table) return false;
  const table = shortTable(reply.table);
  const { moreRows, moreColumns } = beside ? tableText(table).shown : table;
  return moreRows + moreColumns > 0;
}
