import type { Reply } from '../../../answer/reply.ts';
import { TooManyCharts } from '../../../chart/too-many-charts.ts';
import { WORDS } from '../render/words.ts';
import type { DiscordParts } from './ports.ts';

export interface Drawn {
  readonly picture: Uint8Array | null;
  /** Why there is no picture where there should be one. */
  readonly fault: string | null;
}

/** The reply's chart as PNG; a chart that cannot be drawn costs the answer nothing but the picture. */
export async function drawChart(reply: Reply, { draw, log }: Pick<DiscordParts, 'draw' | 'log'>): Promise<Drawn> {
  if (!reply.chart) return { picture: null, fault: null };
  try {
    return { picture: await draw(reply.chart), fault: null };
  } catch (error) {
    if (error instanceof TooManyCharts) return { picture: null, fault: WORDS.tooManyCharts[reply.lang] };
    log.error({ err: error, title: reply.chart.title }, 'discord: a chart could not be drawn');
    return { picture: null, fault: WORDS.noPicture[reply.lang] };
  }
}
