import type { RawFile } from 'discord.js';
import { wholeTable, wholeText } from '../../../answer/file/whole-files.ts';
import type { Reply } from '../../../answer/reply.ts';
import type { ReplyFile } from '../../../answer/reply-file.ts';
import type { Lang } from '../../../domain/lang.ts';
import { type Attachment, attach } from './attach.ts';
import { codeTable } from './code-table.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { fitLines } from './fit-lines.ts';
import { LIMITS } from './limits.ts';
import { type ButtonRow, type Buttons, renderButtons } from './render-buttons.ts';

/** A message's body, equal for a new message and for an edit, and the files that go with it. */
export interface DiscordMessage {
  readonly body: {
    readonly content: string;
    readonly embeds: readonly { readonly description: string }[];
    readonly components: readonly ButtonRow[];
    readonly attachments: readonly Attachment[];
    /** No name in an answer calls anyone. */
    readonly allowed_mentions: { readonly parse: readonly never[]; readonly replied_user: false };
  };
  readonly files: readonly RawFile[];
  /** Lines to keep before it is sent, for its buttons. */
  readonly kept: Buttons['kept'];
}

export interface RenderOptions {
  /** The chart as PNG, when there is one. */
  readonly picture?: Uint8Array | null;
  /** Why something is missing, a sentence in the reply's language. */
  readonly fault?: string | null;
  /** Text and table alone, for a channel that takes no files or embeds. */
  readonly plain?: boolean;
  /** Of one file. */
  readonly fileBytes?: number;
}

/** Notes may take this much of a message; what is beyond goes into the file. */
const MOST_NOTES = 800;
const TEXT_AT_LEAST = LIMITS.content - MOST_NOTES - 2;

const small = (note: string): string => `-# ${escapeMarkdown(note).replaceAll('\n', ' ')}`;

function notesOf({ lang, footnotes, readAs }: Reply, left: readonly string[]): string[] {
  const zh = lang === 'zh';
  return [
    ...footnotes,
    ...(readAs ? [`${zh ? '读作：' : 'read as: '}${readAs}`] : []),
    ...left.map((ask) => `${zh ? '还可以问：' : 'ask next: '}${ask}`),
  ].map(small);
}

const tooLarge = (name: string, lang: Lang): string =>
  lang === 'zh'
    ? `文件 ${name} 超过 Discord 允许的大小，未附上；请缩小查询范围。`
    : `The file ${name} is larger than Discord takes here and is left out: ask for less in one question.`;

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/**
 * A reply as one message: the answer, its table, the picture, notes and buttons. What does not fit is left out line by
 * line and row by row, says so, and comes whole as a file.
 */
export function renderReply(reply: Reply, options: RenderOptions = {}): DiscordMessage {
  const { picture = null, fault = null, plain = false, fileBytes = LIMITS.fileBytes } = options;
  const { rows, kept, left } = renderButtons(reply.actions);
  const notes = fitLines(notesOf(reply, left), MOST_NOTES, reply.lang);
  const heavy = reply.file && reply.file.content.length > fileBytes ? tooLarge(reply.file.name, reply.lang) : null;
  const lines = escapeMarkdown(joined([reply.text, fault ?? '', heavy ?? ''])).split('\n');
  const text = fitLines(lines, Math.max(TEXT_AT_LEAST, LIMITS.content - notes.text.length - 2), reply.lang);

  const room = LIMITS.content - text.text.length - notes.text.length - 2;
  const inContent = reply.table && codeTable(reply.table, room, reply.lang);
  const beside = inContent && inContent.hidden > 0 && !plain;
  const inEmbed = beside && reply.table ? codeTable(reply.table, LIMITS.embedDescription, reply.lang) : null;
  const table = inEmbed ?? inContent;

  const wholes: readonly (ReplyFile | null)[] = [
    reply.file,
    table && table.hidden > 0 && !reply.file ? wholeTable(reply) : null,
    text.hidden + notes.hidden > 0 ? wholeText(reply) : null,
  ];
  const { attachments, files } = attach(plain ? {} : { picture, chart: reply.chart, wholes }, fileBytes);
  return {
    body: {
      content: joined([text.text, inEmbed ? '' : (inContent?.text ?? ''), notes.text]),
      embeds: inEmbed?.text ? [{ description: inEmbed.text }] : [],
      components: rows,
      attachments,
      allowed_mentions: { parse: [], replied_user: false },
    },
    files,
    kept,
  };
}
