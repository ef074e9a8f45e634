import { randomUUID } from 'node:crypto';
import { type GatewayMessageCreateDispatchData, Routes } from 'discord.js';
import { plainReply } from '../../../answer/reply.ts';
import type { Asker } from '../../../domain/asker.ts';
import { renderReply } from '../render/render-reply.ts';
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

/** Answers mentions and direct messages in the same channel, as a reply to them. Never rejects. */
export function createAnswerMessage(parts: MessageParts): (message: Message, self: string) => Promise<void> {
  const { front, inbox, rest, clock, log, commands } = parts;
  return async (message, self) => {
    const line = lineOf(message, self, commands);
    if (line === null) return;
    const event = { platform: 'discord', id: message.id, fingerprint: `message ${message.id}`, now: clock() };
    const put = (rendered: ReturnType<typeof renderReply>, nonce = message.id): Promise<string> =>
      sendMessage(rest, { channel: message.channel_id, message: rendered, nonce, inReplyTo: message.id });
    try {
      if ((await inbox.claim(event)) === 'seen') return;
      // Shows that the question was heard; an answer without it is as good.
      rest.post(Routes.channelTyping(message.channel_id)).catch(() => undefined);
      const reply = await front.ask({ text: line, asker: askerOf(message) });
      await deliverReply(reply, { put }, parts);
      await inbox.done(event, reply.bug ? 'failed' : reply.refusal ? 'refused' : 'answered');
    } catch (error) {
      const id = randomUUID().slice(0, 8);
      log.error({ id, reason: faultText(error), message: message.id }, 'discord: a message was not answered');
      await put(renderReply(plainReply('en', `${WORDS.broken.en} ${id}`))).catch(() => undefined);
      await inbox.done(event, 'failed').catch(() => undefined);
    }
  };
}
