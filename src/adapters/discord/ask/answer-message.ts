import { randomUUID } from 'node:crypto';
import { type GatewayMessageCreateDispatchData, Routes } from 'discord.js';
import { plainReply } from '../../../answer/reply.ts';
import type { Asker } from '../../../domain/asker.ts';
import { type DiscordMessage, renderReply } from '../render/render-reply.ts';
import { WORDS } from '../render/words.ts';
import { deliverReply } from '../send/deliver-reply.ts';
import { faultText } from '../send/discord-fault.ts';
import { sendMessage } from '../send/send-message.ts';
import type { DiscordParts } from './ports.ts';
import { lineOf } from './read-message.ts';

type Message = GatewayMessageCreateDispatchData;

const askerOf = ({ author, guild_id, channel_id, member }: Message): Asker => ({
  platform: 'discord',
  workspace: guild_id ?? null,
  channel: channel_id,
  user: author.id,
  roles: member?.roles ?? [],
});

interface MessageParts extends DiscordParts {
  readonly commands: readonly string[];
}

/** An accepted message, as it is kept until it is answered. */
export interface OpenMessage {
  readonly kind: 'message';
  readonly id: string;
  readonly channel: string;
  readonly line: string;
  readonly asker: Asker;
}

/** Answers a message as a reply to it; resolves to what became of it. Never rejects. */
export async function answerOpenMessage(
  { id, channel, line, asker }: OpenMessage,
  parts: DiscordParts,
): Promise<string> {
  const { front, rest, log } = parts;
  const put = (rendered: DiscordMessage): Promise<string> =>
    sendMessage(rest, { channel, message: rendered, nonce: id, inReplyTo: id });
  try {
    // Shows that the question was heard; an answer without it is as good.
    rest.post(Routes.channelTyping(channel)).catch(() => undefined);
    const reply = await front.ask({ text: line, asker });
    await deliverReply(reply, { put }, parts);
    return reply.bug ? 'failed' : reply.refusal ? 'refused' : 'answered';
  } catch (error) {
    const bug = randomUUID().slice(0, 8);
    log.error({ id: bug, reason: faultText(error), message: id }, 'discord: a message was not answered');
    await put(renderReply(plainReply('en', `${WORDS.broken.en} ${bug}`))).catch(() => undefined);
    return 'failed';
  }
}

/** Takes mentions and direct messages. Never rejects. */
export function createAnswerMessage(parts: MessageParts): (message: Message, self: string) => Promise<void> {
  const { once, commands } = parts;
  return async (message, self) => {
    const line = lineOf(message, self, commands);
    if (line === null) return;
    const { id, channel_id: channel } = message;
    const open: OpenMessage = { kind: 'message', id, channel, line, asker: askerOf(message) };
    const event = { id, fingerprint: `message ${id}`, question: JSON.stringify(open) };
    await once.run(event, () => answerOpenMessage(open, parts));
  };
}
