import type { types } from '@slack/bolt';
import { LIMITS } from './limits.ts';
import { shorten } from './shorten.ts';

/** Beside the notes: what is left out, the picture in words, what failed, how it was read. */
const OTHERS = 5;
const MOST_OTHERS = 2000;

/** True when notes do not all fit below a message, with what else stands there. */
export const areNotesCut = (notes: readonly string[]): boolean =>
  notes.some(({ length }) => length > LIMITS.sectionText) ||
  notes.slice(LIMITS.contextElements - 1 - OTHERS).join('\n').length > LIMITS.sectionText - MOST_OTHERS;

/** Small print, one element a line; plain text, so that nothing in it turns into a mention, a link or an emoji. */
export function noteBlock(lines: readonly string[], id: string | null = null): types.ContextBlock | null {
  const own = lines.slice(0, LIMITS.contextElements - 1);
  const rest = lines.slice(own.length).join('\n');
  const elements = [...own, rest]
    .filter((line) => line !== '')
    .map(
      (line): types.PlainTextElement => ({
        type: 'plain_text',
        text: shorten(line, LIMITS.sectionText),
        emoji: false,
      }),
    );
  return elements.length > 0 ? { type: 'context', elements, ...(id !== null && { block_id: id }) } : null;
}
