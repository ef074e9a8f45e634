import type { Reply } from '../../../answer/reply.ts';
import type { ReplyFile } from '../../../answer/reply-file.ts';
import type { Place } from '../ask/question.ts';
import { failureText } from '../render/failure-text.ts';
import { message } from '../render/message.ts';
import { word } from '../render/words.ts';
import { alongRoutes } from './along-routes.ts';
import { attachFile, filesOf } from './attach.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { messageKey } from './message-key.ts';
import type { Settled } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';
import { privateRoutes } from './routes.ts';
import { shareFiles } from './share-files.ts';

/** A file for the officer alone, in their direct messages with the bot. */
async function toOfficer(wanted: ReplyFile, user: string, parts: DeliverParts): Promise<Settled> {
  const file = await attachFile(parts, wanted, wanted.name);
  if (file.kind === 'refused') return file;
  try {
    const { channel } = await parts.client.conversations.open({ users: user });
    if (!channel?.id) return { kind: 'refused', code: 'channel_not_found' };
    const place = { channel: channel.id, thread: null };
    return await shareFiles(parts, { files: [file.file], place, message: null, key: messageKey() });
  } catch (error) {
    const outcome = outcomeOf(error);
    return outcome.kind === 'refused' ? outcome : { kind: 'refused', code: 'unreachable' };
  }
}

/** An ephemeral message holds no upload: the table stands in it, and a file goes to the officer's direct messages. */
export async function inPrivate(
  reply: Reply,
  { place, key }: { readonly place: Place; readonly key: string },
  parts: DeliverParts,
): Promise<Settled> {
  const { lang } = reply;
  let sent: Settled | null = null;
  for (const wanted of filesOf(reply, false)) {
    if (sent?.kind !== 'refused') sent = await toOfficer(wanted, place.user, parts);
  }
  const notes = sent
    ? [sent.kind === 'refused' ? failureText('file', sent, lang) : word('inDirectMessages', lang)]
    : [];
  const made = message(reply, { picture: false, file: sent?.kind === 'sent', notes, key });
  return alongRoutes(privateRoutes(parts, place), { key, made }, parts);
}
