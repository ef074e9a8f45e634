import type { types } from '@slack/bolt';
import type { Action } from '../../../answer/reply.ts';
import type { Lang } from '../../../domain/lang.ts';
import { NOTE } from '../ask/note.ts';
import { LIMITS, SHOWN_BUTTONS } from './limits.ts';
import { shorten } from './shorten.ts';

/** What the buttons' `action_id` begins with. */
export const ASK = 'ask:';

/** The questions that can be asked next, each whole in its button, so that it works after a restart too. */
export function actionBlock(actions: readonly Action[], lang: Lang): types.ActionsBlock | null {
  const elements = actions
    // A question too long for a button cannot be shortened: half of it is another question.
    .filter(({ ask }) => ask !== '' && ask.length <= LIMITS.buttonValue)
    .slice(0, SHOWN_BUTTONS)
    .map(({ label, ask, note }, at): types.Button => {
      const text = shorten(label || ask, LIMITS.buttonText);
      const action_id = note ? `${NOTE}${lang}:${at}` : `${ASK}${at}`;
      return { type: 'button', action_id, text: { type: 'plain_text', text, emoji: false }, value: ask };
    });
  return elements.length > 0 ? { type: 'actions', elements } : null;
}
