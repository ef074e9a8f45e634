import type { Front } from '../../../command/front.ts';
import { langOf } from '../../../domain/lang.ts';
import type { Question } from '../ask/question.ts';
import { message } from '../render/message.ts';
import { alongRoutes } from './along-routes.ts';
import { stopped } from './broken-off.ts';
import { deliverAnswer } from './deliver-answer.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { findMessage } from './find-message.ts';
import { keyOf, messageKey } from './message-key.ts';
import { privateRoutes } from './routes.ts';

/** Slack takes answers at a response address for so long: https://docs.slack.dev/interactivity/handling-user-interaction */
const RESPONSE_MS = 30 * 60_000;

/**
 * Answers a question whose process was killed, unless its answer stands there already; one that is too old to be
 * answered in its place is told to who asked, with a button to ask again.
 */
export async function deliverLate(
  question: Question,
  askedAt: Date,
  parts: DeliverParts & { readonly front: Front },
): Promise<string> {
  const { client, clock, front } = parts;
  const { channel, thread } = question.place;
  if (!question.private) {
    const found = await findMessage(client, { channel, thread, key: keyOf(question), files: [], since: askedAt });
    if (found.kind === 'found') return 'answered';
  }
  const late = clock().getTime() - askedAt.getTime() > RESPONSE_MS;
  if (!late) return deliverAnswer(await front.ask({ text: question.line, asker: question.asker }), question, parts);
  const key = messageKey();
  const made = message(stopped(langOf(question.line), question.line), { picture: false, file: false, notes: [], key });
  const place = { ...question.place, responseUrl: null };
  const outcome = await alongRoutes(privateRoutes(parts, place), { key, made }, parts);
  return outcome.kind === 'sent' ? 'told late' : `failed: ${outcome.kind}`;
}
