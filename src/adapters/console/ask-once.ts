import { writeFile } from 'node:fs/promises';
import type { Drawer } from '../../chart/specification.ts';
import type { Front } from '../../command/front.ts';
import type { Lang } from '../../domain/lang.ts';
import { exitCode, jsonReply, printReply } from './print-reply.ts';

export interface AskOnce {
  readonly text: string;
  readonly lang: Lang | undefined;
  readonly json: boolean;
  /** Where to save the chart as PNG; without a path none is drawn. */
  readonly chart: string | undefined;
}

interface Outlet {
  readonly front: Front;
  readonly drawer: Drawer;
  readonly out: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Asks one question and prints the answer; resolves to the exit code. */
export async function askOnce(
  { text, lang, json, chart }: AskOnce,
  { front, drawer, out, warn }: Outlet,
): Promise<number> {
  const reply = await front.ask({ text, ...(lang && { lang }) });
  out(json ? jsonReply(reply) : printReply(reply));
  if (chart && reply.chart) await writeFile(chart, await drawer.draw(reply.chart));
  if (chart && !reply.chart)
    warn(
      reply.lang === 'zh' ? `这个回答没有图，未写入 ${chart}。` : `This answer has no chart: ${chart} was not written.`,
    );
  return exitCode(reply);
}
