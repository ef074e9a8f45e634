import type { BlockButtonAction, types, ViewSubmitAction } from '@slack/bolt';
import { fingerprint } from '../../../delivery/fingerprint.ts';
import type { Lang } from '../../../domain/lang.ts';
import { shorten } from '../render/shorten.ts';
import { word } from '../render/words.ts';
import { askerOf } from './asker-of.ts';
import type { Question } from './question.ts';

/** The modal's `callback_id`, and what the `action_id` of a button that opens it begins with, the language behind. */
export const NOTE = 'note:';
/** https://docs.slack.dev/reference/views/modal-views */
const TITLE = 24;
const MOST_NOTE = 500;

/** What the modal remembers of the button that opened it; the member who fills it in can read it. */
interface Remembered {
  readonly line: string;
  readonly private: boolean;
  readonly channel: string;
  readonly thread: string | null;
}

/** The language of the message that a pressed button hangs on. */
export const langOfPress = ({ actions: [action] }: BlockButtonAction): Lang =>
  action?.action_id.startsWith(`${NOTE}zh`) ? 'zh' : 'en';

/** Asks for the note that is put behind a button's line. */
export function noteView({ line, private: hidden, place }: Question, label: string, lang: Lang): types.ModalView {
  const remembered: Remembered = { line, private: hidden, channel: place.channel, thread: place.thread };
  const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });
  return {
    type: 'modal',
    callback_id: NOTE,
    private_metadata: JSON.stringify(remembered),
    title: plain(shorten(label || 'Tidewaiter', TITLE)),
    submit: plain(word('send', lang)),
    close: plain(word('cancel', lang)),
    blocks: [
      {
        type: 'input',
        block_id: 'note',
        optional: true,
        label: plain(word('note', lang)),
        hint: plain(shorten(line, 150)),
        element: { type: 'plain_text_input', action_id: 'note', multiline: true, max_length: MOST_NOTE },
      },
    ],
  };
}

/** A button's line with the note behind it, asked by whoever sent the modal off. */
export function fromNote({ view, user, team }: ViewSubmitAction, envelope: string | null): Question {
  const { line, private: hidden, channel, thread }: Remembered = JSON.parse(view.private_metadata);
  const note = (view.state.values.note?.note?.value ?? '').replace(/\s+/g, ' ').trim();
  const workspace = team?.id ?? user.team_id;
  const key = fingerprint(['note', workspace, user.id, view.id]);
  return {
    id: envelope ?? key,
    fingerprint: key,
    line: `${line} ${note}`.trim(),
    asker: askerOf(workspace, channel, user.id),
    private: hidden,
    place: { channel, thread, user: user.id, responseUrl: null },
  };
}
