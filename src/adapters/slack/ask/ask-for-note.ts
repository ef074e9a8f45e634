import type { BlockButtonAction } from '@slack/bolt';
import { plainReply } from '../../../answer/reply.ts';
import { word } from '../render/words.ts';
import { deliverAnswer } from '../send/deliver-answer.ts';
import type { DeliverParts } from '../send/deliver-parts.ts';
import { outcomeOf } from '../send/outcome-of.ts';
import { langOfPress, noteView } from './note.ts';
import type { Question } from './question.ts';

/** Opens the modal for a button's note; where Slack will not, who pressed is told what to type instead. Never rejects. */
export async function askForNote(press: BlockButtonAction, question: Question, parts: DeliverParts): Promise<void> {
  const lang = langOfPress(press);
  const label = press.actions[0]?.text.text ?? '';
  try {
    await parts.client.views.open({ trigger_id: press.trigger_id, view: noteView(question, label, lang) });
  } catch (error) {
    parts.log.warn({ outcome: outcomeOf(error) }, 'slack: the window for a note could not be opened');
    const told = plainReply(lang, `${word('typeNote', lang)} ${question.line} …`);
    await deliverAnswer(told, { ...question, private: true }, parts);
  }
}
