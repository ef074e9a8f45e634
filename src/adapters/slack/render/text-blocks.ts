import type { types } from '@slack/bolt';
import type { Lang } from '../../../domain/lang.ts';
import { escapeText } from './escape-text.ts';
import { LIMITS, SHOWN_SECTIONS } from './limits.ts';
import { splitText } from './split-text.ts';
import { andMore } from './words.ts';

/** Bold, unless a mark inside would end it early. */
const bold = (text: string): string => (/[*\n]/.test(text) ? text : `*${text}*`);

/** `verbatim` keeps Slack from finding names and links in what is only text. */
export const section = (text: string): types.SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text, verbatim: true },
});

function piecesOf(text: string): string[] {
  const [first = '', ...rest] = escapeText(text.trim()).split('\n');
  const headline = first.length <= LIMITS.sectionText - 2 ? bold(first) : first;
  return splitText([headline, ...rest].join('\n'), LIMITS.sectionText);
}

/** True when a message shows only the beginning of a text. */
export const isTooLong = (text: string): boolean => piecesOf(text).length > SHOWN_SECTIONS;

/** The answer: its first line bold, the rest below it, each piece within the limit. */
export function textBlocks(text: string, lang: Lang, inFile: boolean): types.SectionBlock[] {
  const pieces = piecesOf(text);
  const shown = pieces.slice(0, SHOWN_SECTIONS);
  const left = pieces.slice(SHOWN_SECTIONS).flatMap((piece) => piece.split('\n')).length;
  return [...shown, ...(left > 0 ? [andMore(left, 'lines', lang, inFile)] : [])].map(section);
}
