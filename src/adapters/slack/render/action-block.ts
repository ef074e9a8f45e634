import type { types } from '@slack/bolt';
import type { Action } from '../../../answer/reply.ts';
import { LIMITS, SHOWN_BUTTONS } from './limits.ts';
import { shorten } from './shorten.ts';

/** What the buttons' `action_id` begins with. */
export const ASK = 'ask:';

/** The questions that can be asked next, each whole in its button, so that it works after a restart too. */
export function actionBlock(actions: readonly Action[]): types.ActionsBlock | null {
  const elements = actions
    // A question too long for a button cannot be shortened: half of it is another question.
    .filter(({ ask }) => ask !== '' && ask.length <= LIMITS.buttonValue)
    .slice(0, SHOWN_BUTTONS)
    .map(({ label, ask }, at): types.Button => {
      const text = shorten(label || ask, LIMITS.buttonText);
      return { type: 'button', action_id: `${ASK}${at}`, text: { type: 'plain_text', text, emoji: false }, value: ask };
    });
  return elements.length > 0 ? { type: 'actions', elements } : null;
}
