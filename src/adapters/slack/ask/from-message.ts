import { fingerprint } from '../../../delivery/fingerprint.ts';
import { askerOf } from './asker-of.ts';
import { commandLineOf } from './command-line-of.ts';
import { plainText } from './plain-text.ts';
import { takePrivate } from './private-words.ts';
import type { Question } from './question.ts';

/** What is read of an `app_mention` or `message` event: https://docs.slack.dev/reference/events/message.im */
export interface MessageEvent {
  readonly type: string;
  readonly subtype?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly channel: string;
  readonly channel_type?: string | undefined;
  readonly user?: string | undefined;
  readonly text?: string | undefined;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
}

export interface EventFrame {
  readonly team: string | undefined;
  readonly eventId: string;
  readonly envelope: string | null;
  readonly commands: readonly string[];
}

const MENTION = /<@[A-Z0-9]+(?:\|[^>]*)?>/g;

/**
 * A mention in a channel, answered in its thread, or a direct message, answered where it stands. Null for what is no
 * question: the bot's own messages and other bots', edits, and messages that a mention brings along anyway.
 */
export function fromMessage(event: MessageEvent, { team, eventId, envelope, commands }: EventFrame): Question | null {
  const { channel, user, ts } = event;
  const direct = event.channel_type === 'im' || channel.startsWith('D');
  if (event.bot_id || event.subtype || !user) return null;
  if (event.type === 'message' && !direct) return null;
  const { text, asked } = takePrivate(plainText((event.text ?? '').replace(MENTION, ' ')));
  return {
    id: envelope ?? eventId,
    // A mention is told twice, as a mention and as a message: what tells them apart stays out.
    fingerprint: fingerprint(['message', team, channel, user, ts]),
    line: commandLineOf(text, commands),
    asker: askerOf(team, channel, user),
    // Nobody else reads a direct message, and there the picture can be shown.
    private: asked && !direct,
    place: { channel, thread: event.thread_ts ?? (direct ? null : ts), user, responseUrl: null },
  };
}
