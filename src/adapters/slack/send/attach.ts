import type { Reply } from '../../../answer/reply.ts';
import type { ReplyFile } from '../../../answer/reply-file.ts';
import { failureText } from '../render/failure-text.ts';
import type { Showing } from '../render/message.ts';
import { shortTable } from '../render/short-table.ts';
import { tableFile } from '../render/table-file.ts';
import type { DeliverParts } from './deliver-parts.ts';
import type { Refused } from './outcome.ts';
import { sendOnce, UPLOAD_PATIENCE } from './send-once.ts';
import type { SharedFile } from './share-files.ts';
import { uploadFile } from './upload-file.ts';

/** A file on its way to a message, or why it is not. */
export type Attached = { readonly kind: 'ready'; readonly file: SharedFile } | Refused;

/** Uploads a file, unseen until it is shared. */
export async function attachFile({ client, wait }: DeliverParts, file: ReplyFile, title: string): Promise<Attached> {
  let id = '';
  const outcome = await sendOnce({
    attempt: async () => {
      const uploaded = await uploadFile(client, file);
      if (uploaded.kind !== 'uploaded') return uploaded;
      id = uploaded.id;
      return { kind: 'sent' };
    },
    find: async () => ({ kind: 'cannot' }),
    wait,
    patience: UPLOAD_PATIENCE,
  });
  if (outcome.kind === 'sent') return { kind: 'ready', file: { id, title } };
  return outcome.kind === 'refused' ? outcome : { kind: 'refused', code: 'unreachable' };
}

/** Draws and uploads the chart; null without one. */
async function attachChart(parts: DeliverParts, { chart, readAs }: Reply): Promise<Attached | null> {
  if (!chart) return null;
  const words = (readAs ?? '').replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-+|-+$/g, '');
  const name = `${chart.demo ? 'DEMO-' : ''}tidewaiter-${words.slice(0, 80) || 'chart'}.png`;
  let png: Buffer;
  try {
    png = await parts.drawer.draw(chart);
  } catch (error) {
    parts.log.error({ err: error, readAs }, 'slack: a chart could not be drawn');
    return { kind: 'refused', code: 'draw_failed' };
  }
  return attachFile(parts, { name, mediaType: 'image/png', content: new Uint8Array(png) }, chart.title);
}

/** The file of an answer: the one asked for, or its table when a message cannot hold all of it. */
export function fileOf(reply: Reply, picture: boolean): ReplyFile | null {
  if (reply.file) return reply.file;
  if (picture || !reply.table) return null;
  const { moreRows, moreColumns } = shortTable(reply.table);
  return moreRows + moreColumns > 0 ? tableFile(reply) : null;
}

/** The chart and file of an answer, uploaded, and what the message then shows and says of them. */
export async function attachAll(
  reply: Reply,
  parts: DeliverParts,
): Promise<{ readonly files: readonly SharedFile[]; readonly showing: Omit<Showing, 'key'> }> {
  const { lang } = reply;
  const chart = await attachChart(parts, reply);
  const picture = chart?.kind === 'ready';
  const wanted = fileOf(reply, picture);
  const file = wanted && (await attachFile(parts, wanted, wanted.name));
  const notes = [
    ...(chart?.kind === 'refused' ? [failureText('chart', chart, lang)] : []),
    ...(file?.kind === 'refused' ? [failureText('file', file, lang)] : []),
  ];
  const files = [chart, file].flatMap((one) => (one?.kind === 'ready' ? [one.file] : []));
  return { files, showing: { picture, file: file?.kind === 'ready', notes } };
}
