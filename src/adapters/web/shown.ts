import { createHash } from 'node:crypto';
import type { Reply } from '../../answer/reply.ts';
import type { ReplyFile } from '../../answer/reply-file.ts';
import { keepLatest } from '../../chart/keep-latest.ts';
import type { ChartSpecification } from '../../chart/specification.ts';
import type { Lang } from '../../domain/lang.ts';

/** A chart is some kilobytes, a file up to some megabytes. */
const KEPT_CHARTS_BYTES = 4_000_000;
const KEPT_FILES_BYTES = 16_000_000;

/** Where the page finds the chart and the file of a reply; add `theme` and `scale` to the chart's. */
export interface Addresses {
  readonly chartUrl?: string;
  readonly fileUrl?: string;
}

/**
 * What answers showed, for a while, so that a picture or file that belongs to an answer is no second question. The
 * address holds the question too: when what was shown is forgotten, it is asked again.
 */
export interface Shown {
  /** `text` is the question; null for what was not asked. */
  keep(reply: Pick<Reply, 'chart' | 'file' | 'lang'>, text: string | null): Addresses;
  chart(id: string): ChartSpecification | undefined;
  file(id: string): ReplyFile | undefined;
}

const idOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

const address = (path: string, text: string | null, lang: Lang, id: string): string =>
  `${path}?${new URLSearchParams({ ...(text !== null && { ask: text, lang }), id })}`;

export function rememberShown(): Shown {
  const charts = keepLatest<ChartSpecification>(KEPT_CHARTS_BYTES, (chart) => JSON.stringify(chart).length);
  const files = keepLatest<ReplyFile>(KEPT_FILES_BYTES, ({ content }) => content.length);
  return {
    keep({ chart, file, lang }, text) {
      const chartId = chart && idOf(JSON.stringify(chart));
      const fileId = file && idOf(file.content);
      if (chart && chartId) charts.set(chartId, chart);
      if (file && fileId) files.set(fileId, file);
      return {
        ...(chartId && { chartUrl: address('/chart.png', text, lang, chartId) }),
        ...(fileId && { fileUrl: address('/file', text, lang, fileId) }),
      };
    },
    chart: charts.get,
    file: files.get,
  };
}
