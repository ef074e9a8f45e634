import type { Reply } from '../../../answer/reply.ts';
import type { Place } from '../ask/question.ts';
import { failureText } from '../render/failure-text.ts';
import { message } from '../render/message.ts';
import { alongRoutes } from './along-routes.ts';
import { type Attached, attachChart, attachFile, fileOf } from './attach.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { messageKey } from './message-key.ts';
import type { Settled } from './outcome.ts';
import { publicRoutes } from './routes.ts';
import { type SharedFile, shareFiles } from './share-files.ts';

const readyFiles = (attached: readonly (Attached | null)[]): SharedFile[] =>
  attached.flatMap((one) => (one?.kind === 'ready' ? [one.file] : []));

/** Picture and files hang on the message; what fails is told in it, and the table takes the picture's place. */
export async function inPublic(reply: Reply, place: Place, parts: DeliverParts): Promise<Settled> {
  const { lang } = reply;
  const key = messageKey();
  const chart = await attachChart(parts, reply);
  const picture = chart?.kind === 'ready';
  const wanted = fileOf(reply, picture);
  const file = wanted && (await attachFile(parts, wanted, wanted.name));
  const notes = [
    ...(chart?.kind === 'refused' ? [failureText('chart', chart, lang)] : []),
    ...(file?.kind === 'refused' ? [failureText('file', file, lang)] : []),
  ];
  const [first, ...others] = readyFiles([chart, file]);
  if (first) {
    const made = message(reply, { picture, file: file?.kind === 'ready', notes, key });
    const shared = await shareFiles(parts, { files: [first, ...others], place, message: made, key });
    if (shared.kind !== 'refused') return shared;
    notes.push(failureText(picture ? 'chart' : 'file', shared, lang));
  }
  const made = message(reply, { picture: false, file: false, notes, key });
  return alongRoutes(publicRoutes(parts, place), { key, made }, parts);
}
