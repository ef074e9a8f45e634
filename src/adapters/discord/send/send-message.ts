import { type REST, type RESTPostAPIChannelMessageResult, Routes } from 'discord.js';
import type { DiscordMessage } from '../render/render-reply.ts';
import { isUncertain } from './discord-fault.ts';
import { repeatCall } from './repeat-call.ts';

export interface Send {
  readonly channel: string;
  readonly message: DiscordMessage;
  /** At most 25 characters, the same whenever the same message is sent again: the platform then keeps the first alone. */
  readonly nonce: string;
  /** The message that this one answers. */
  readonly inReplyTo?: string;
  /** Milliseconds before each further try; the usual ones unless told. */
  readonly waits?: readonly number[];
}

/** Sends a message outside interactions, and gives its id. Safe to repeat for some minutes, thanks to the nonce. */
export async function sendMessage(rest: REST, { channel, message, nonce, inReplyTo, waits }: Send): Promise<string> {
  const body = {
    ...message.body,
    nonce,
    enforce_nonce: true,
    ...(inReplyTo && { message_reference: { message_id: inReplyTo, fail_if_not_exists: false } }),
  };
  const sent = await repeatCall(
    () => rest.post(Routes.channelMessages(channel), { body, files: [...message.files] }),
    isUncertain,
    waits,
  );
  return (sent as RESTPostAPIChannelMessageResult).id;
}
