import { type APIMessage, Routes } from 'discord.js';
import { plainReply } from '../../../answer/reply.ts';
import type { LeftQuestion } from '../../../store/inbox-port.ts';
import { renderReply } from '../render/render-reply.ts';
import { WORDS } from '../render/words.ts';
import { faultText } from '../send/discord-fault.ts';
import { sendMessage } from '../send/send-message.ts';
import { answerOpen, type OpenInteraction } from './answer-interaction.ts';
import { answerOpenMessage, type OpenMessage } from './answer-message.ts';
import type { DiscordParts } from './ports.ts';

/** An interaction's token is good for 15 minutes: https://docs.discord.com/developers/interactions/receiving-and-responding */
const TOKEN_MS = 14 * 60_000;

/** True when a reply of the bot to a message stands in its channel; the nonce alone keeps doubles away for minutes only. */
async function isAnswered({ channel, id }: OpenMessage, { rest }: DiscordParts): Promise<boolean> {
  const query = new URLSearchParams({ after: id, limit: '100' });
  const later = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
  return later.some(({ author, message_reference }) => author.bot && message_reference?.message_id === id);
}

/** Tells in the channel that a question was not answered in time; a private one is not repeated there. */
async function tellInChannel({ id, asked }: OpenInteraction, parts: DiscordParts): Promise<string> {
  const { line, lang, hidden, asker } = asked;
  if (asker.channel === null) return 'failed';
  const known = line?.kind === 'whole' && !hidden ? line.text : null;
  const reply = plainReply(lang, known === null ? WORDS.stopped[lang] : `${WORDS.stopped[lang]} ${known}`);
  const actions = known === null ? [] : [{ label: WORDS.again[lang], ask: known }];
  await sendMessage(parts.rest, { channel: asker.channel, message: renderReply({ ...reply, actions }), nonce: id });
  return 'told late';
}

/** Answers what a killed process had accepted, where it was asked while that is possible. */
export async function answerLeft({ question, receivedAt }: LeftQuestion, parts: DiscordParts): Promise<string> {
  const open: OpenInteraction | OpenMessage = JSON.parse(question);
  parts.log.warn({ id: open.id, receivedAt }, 'discord: a question was left unanswered and is taken up');
  try {
    if (open.kind === 'message')
      return (await isAnswered(open, parts)) ? 'answered' : await answerOpenMessage(open, parts);
    // An edit that was made already says the same again.
    const late = parts.clock().getTime() - Date.parse(receivedAt) > TOKEN_MS;
    return late ? await tellInChannel(open, parts) : await answerOpen(open, parts);
  } catch (error) {
    parts.log.error({ reason: faultText(error), id: open.id }, 'discord: a left question could not be answered');
    return 'failed';
  }
}
