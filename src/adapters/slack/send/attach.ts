import { wholeTable, wholeText } from '../../../answer/file/whole-files.ts';
import type { Reply } from '../../../answer/reply.ts';
import type { ReplyFile } from '../../../answer/reply-file.ts';
import { TooManyCharts } from '../../../chart/too-many-charts.ts';
import { failureText } from '../render/failure-text.ts';
import { isTableCut, type Showing } from '../render/message.ts';
import { areNotesCut } from '../render/note-block.ts';
import { isTooLong } from '../render/text-blocks.ts';
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
export async function attachChart(parts: DeliverParts, { chart, readAs }: Reply): Promise<Attached | null> {
  if (!chart) return null;
  const words = (readAs ?? '').replace(/[^A-Za-z0-9.]+/g, '-').replace(/^-+|-+$/g, '');
  const name = `${chart.demo ? 'DEMO-' : ''}tidewaiter-${words.slice(0, 80) || 'chart'}.png`;
  let png: Buffer;
  try {
    png = await parts.drawer.draw(chart);
  } catch (error) {
    if (error instanceof TooManyCharts) return { kind: 'refused', code: 'too_many_charts' };
    parts.log.error({ err: error, readAs }, 'slack: a chart could not be drawn');
    return { kind: 'refused', code: 'draw_failed' };
  }
  return attachFile(parts, { name, mediaType: 'image/png', content: new Uint8Array(png) }, chart.title);
}

/**
 * What hangs on an answer beside its picture: the file that was asked for, or what a message cannot hold whole. `beside`:
 * it has something hanging on it.
 */
export function filesOf(reply: Reply, beside: boolean): ReplyFile[] {
  const table = !reply.file && isTableCut(reply, beside) ? wholeTable(reply) : null;
  const text = isTooLong(reply.text) || areNotesCut(reply.footnotes) ? wholeText(reply) : null;
  return [reply.file, table, text].filter((file) => file !== null);
}

/** The chart and files of an answer, uploaded, and what the message then shows and says of them. */
export async function attachAll(
  reply: Reply,
  parts: DeliverParts,
): Promise<{ readonly files: readonly SharedFile[]; readonly showing: Omit<Showing, 'key'> }> {
  const { lang } = reply;
  const chart = await attachChart(parts, reply);
  const picture = chart?.kind === 'ready';
  const others: Attached[] = [];
  const beside = picture || filesOf(reply, false).length > 0;
  for (const file of filesOf(reply, beside)) others.push(await attachFile(parts, file, file.name));
  const refused = others.find((one) => one.kind === 'refused');
  const notes = [
    ...(chart?.kind === 'refused' ? [failureText('chart', chart, lang)] : []),
    ...(refused ? [failureText('file', refused, lang)] : []),
  ];
  const files = [chart, ...others].flatMap((one) => (one?.kind === 'ready' ? [one.file] : []));
  return { files, showing: { picture, shared: files.length > 0, file: others.length > 0 && !refused, notes } };
}
