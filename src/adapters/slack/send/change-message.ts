import type { Reply } from '../../../answer/reply.ts';
import type { SendOutcome } from '../../../delivery/outcome.ts';
import { failureText } from '../render/failure-text.ts';
import { message, type Showing } from '../render/message.ts';
import { pictureMark } from '../render/picture-block.ts';
import { word } from '../render/words.ts';
import { attachChart } from './attach.ts';
import type { DeliverParts } from './deliver-parts.ts';
import { type Hanging, hangingFiles } from './hanging-files.ts';
import { outcomeOf } from './outcome-of.ts';
import { putMessage } from './put-message.ts';

/** Slack takes a second or a few to process a picture, and refuses blocks with one that it has not processed. */
const PROCESSED_MS = [250, 500, 1000, 2000, 4000];
/** Nothing of it is left. */
const GONE = ['file_not_found', 'file_deleted'];

export interface Change {
  readonly channel: string;
  readonly ts: string;
  readonly reply: Reply;
  readonly key: string;
}

type Shown = Pick<Showing, 'picture' | 'inBlock' | 'notes'>;

/** Takes away what hangs on a message, but the picture that it still shows; true when nothing else is left there. */
async function takeAway({ client }: DeliverParts, { files }: Hanging, keepsPicture: boolean): Promise<boolean> {
  let clean = true;
  for (const { id, picture } of files) {
    if (picture && keepsPicture) continue;
    try {
      await client.files.delete({ file: id });
    } catch (error) {
      const outcome = outcomeOf(error);
      clean &&= outcome.kind === 'refused' && GONE.includes(outcome.code);
    }
  }
  return clean;
}

/** A file cannot be hung on a message that stands already: a new picture goes into a block of it. */
async function newPicture(parts: DeliverParts, reply: Reply): Promise<Shown> {
  const chart = await attachChart(parts, reply);
  if (!chart) return { picture: false, notes: [] };
  if (chart.kind === 'refused') return { picture: false, notes: [failureText('chart', chart, reply.lang)] };
  try {
    await parts.client.files.completeUploadExternal({ files: [chart.file] });
    return { picture: true, inBlock: chart.file.id, notes: [] };
  } catch (error) {
    const outcome = outcomeOf(error);
    const refused = outcome.kind === 'refused' ? outcome : { kind: 'refused' as const, code: 'unreachable' };
    return { picture: false, notes: [failureText('chart', refused, reply.lang)] };
  }
}

/**
 * Puts a newer version in the place of a message. A picture stays when it is still the same; an earlier one goes, and a
 * new one is shown in the message. Where an earlier one cannot be taken away, the message says that it is one.
 */
export async function changeMessage(parts: DeliverParts, { channel, ts, reply, key }: Change): Promise<SendOutcome> {
  const { client, wait } = parts;
  const hanging = await hangingFiles(client, channel, ts).catch(() => null);
  const mark = reply.chart && pictureMark(reply.chart);
  const same = mark !== null && hanging?.marks.includes(mark) === true && hanging.files.some(({ picture }) => picture);
  const clean = hanging !== null && (await takeAway(parts, hanging, same));
  const shown: Shown = same ? { picture: true, notes: [] } : await newPicture(parts, reply);

  const put = (how: Shown): Promise<SendOutcome> => {
    const notes = [...how.notes, ...(clean ? [] : [word('olderPicture', reply.lang)])];
    const { text, blocks } = message(reply, { ...how, file: false, notes, key });
    return putMessage(client.chat.update({ channel, ts, text, blocks: [...blocks] }));
  };
  let changed = await put(shown);
  if (!shown.inBlock) return changed;
  for (const pause of PROCESSED_MS) {
    if (changed.kind !== 'refused' || changed.reason !== 'invalid_blocks') return changed;
    await wait(pause);
    changed = await put(shown);
  }
  if (changed.kind !== 'refused' || changed.reason !== 'invalid_blocks') return changed;
  const why = failureText('chart', { kind: 'refused', code: 'invalid_blocks' }, reply.lang);
  return put({ picture: false, notes: [why] });
}
