import type { Reply } from '../../../answer/reply.ts';
import type { Question } from '../ask/question.ts';
import { message } from '../render/message.ts';
import { alongRoutes } from './along-routes.ts';
import { brokenOff } from './broken-off.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { inPrivate } from './in-private.ts';
import { inPublic } from './in-public.ts';
import { keyOf, messageKey } from './message-key.ts';
import { privateRoutes } from './routes.ts';

/** Brings an answer to where it was asked, once; resolves to what became of it, in a word for the inbox. */
export async function deliverAnswer(reply: Reply, question: Question, parts: DeliverParts): Promise<string> {
  const outcome = await (question.private ? inPrivate : inPublic)(
    reply,
    { place: question.place, key: keyOf(question) },
    parts,
  );
  if (outcome.kind === 'sent') return 'answered';
  if (outcome.kind === 'refused') return `failed: ${outcome.code}`;
  const key = messageKey();
  const told = message(brokenOff(reply.lang, question.line), { picture: false, file: false, notes: [], key });
  await alongRoutes(privateRoutes(parts, question.place), { key, made: told }, parts);
  return `unknown: ${outcome.reason}`;
}
