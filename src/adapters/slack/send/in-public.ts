import type { Reply } from '../../../answer/reply.ts';
import type { Place } from '../ask/question.ts';
import { failureText } from '../render/failure-text.ts';
import { message } from '../render/message.ts';
import { alongRoutes } from './along-routes.ts';
import { attachAll } from './attach.ts';
import type { DeliverParts } from './deliver-parts.ts';
import type { Settled } from './outcome.ts';
import { publicRoutes } from './routes.ts';
import { shareFiles } from './share-files.ts';

/** Picture and files hang on the message; what fails is told in it, and the table takes the picture's place. */
export async function inPublic(
  reply: Reply,
  { place, key }: { readonly place: Place; readonly key: string },
  parts: DeliverParts,
): Promise<Settled> {
  const { files, showing } = await attachAll(reply, parts);
  const notes = [...showing.notes];
  const [first, ...others] = files;
  if (first) {
    const made = message(reply, { ...showing, key });
    const shared = await shareFiles(parts, { files: [first, ...others], place, message: made, key });
    if (shared.kind !== 'refused') return shared;
    notes.push(failureText(showing.picture ? 'chart' : 'file', shared, reply.lang));
  }
  const made = message(reply, { picture: false, file: false, notes, key });
  return alongRoutes(publicRoutes(parts, place), { key, made }, parts);
}
