import type { Reply } from '../../../answer/reply.ts';
import { drawChart } from '../ask/draw-chart.ts';
import type { DiscordParts } from '../ask/ports.ts';
import { type DiscordMessage, renderReply } from '../render/render-reply.ts';
import { WORDS } from '../render/words.ts';
import { faultText, isRefused } from './discord-fault.ts';

interface Delivery {
  /** Puts the message where it belongs; rejects with the platform's error. */
  readonly put: (message: DiscordMessage) => Promise<unknown>;
  /** Of one file. */
  readonly fileBytes?: number | null;
}

/** A reply with its chart and files; where the platform refuses those, the text and table alone, and the reason. */
export async function deliverReply(
  reply: Reply,
  { put, fileBytes = null }: Delivery,
  parts: Pick<DiscordParts, 'draw' | 'log' | 'buttons' | 'clock'>,
): Promise<void> {
  const drawn = await drawChart(reply, parts);
  const message = renderReply(reply, { ...drawn, ...(fileBytes !== null && { fileBytes }) });
  await parts.buttons.keep(message.kept, parts.clock());
  try {
    await put(message);
  } catch (error) {
    if (!isRefused(error) || (message.files.length === 0 && message.body.embeds.length === 0)) throw error;
    parts.log.warn({ reason: faultText(error) }, 'discord: files were refused, text and table are sent without them');
    await put(renderReply(reply, { plain: true, fault: `${WORDS.noFiles[reply.lang]} ${error.message}` }));
  }
}
