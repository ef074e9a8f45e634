import type { types } from '@slack/bolt';
import { LIMITS } from './limits.ts';
import { shorten } from './shorten.ts';

/** Small print, one element a line; plain text, so that nothing in it turns into a mention, a link or an emoji. */
export function noteBlock(lines: readonly string[]): types.ContextBlock | null {
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
  return elements.length > 0 ? { type: 'context', elements } : null;
}
