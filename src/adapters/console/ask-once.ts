import { writeFile } from 'node:fs/promises';
import type { Drawer } from '../../chart/specification.ts';
import type { Front } from '../../command/front.ts';
import type { Lang } from '../../domain/lang.ts';
import { savedNote } from '../../text/file.ts';
import { exitCode, jsonReply, printReply } from './print-reply.ts';
import { saveFile } from './save-file.ts';

export interface AskOnce {
  readonly text: string;
  readonly lang: Lang | undefined;
  readonly json: boolean;
  /** Where to save the chart as PNG; without a path none is drawn. */
  readonly chart: string | undefined;
  /** Where to save the file of figures; without a path it goes into the working directory under its own name. */
  readonly file: string | undefined;
}

interface Outlet {
  readonly front: Front;
  readonly drawer: Drawer;
  readonly out: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Asks one question and prints the answer; resolves to the exit code. */
export async function askOnce(
  { text, lang, json, chart, file }: AskOnce,
  { front, drawer, out, warn }: Outlet,
): Promise<number> {
  const answer = await front.ask({ text, ...(lang && { lang }) });
  const saved = answer.file && (await saveFile(answer.file.content, file ?? answer.file.name));
  const reply = saved ? { ...answer, footnotes: [...answer.footnotes, savedNote(saved, answer.lang)] } : answer;
  out(json ? jsonReply(reply) : printReply(reply));
  if (chart && reply.chart) await writeFile(chart, await drawer.draw(reply.chart));
  if (chart && !reply.chart)
    warn(
      reply.lang === 'zh' ? `这个回答没有图，未写入 ${chart}。` : `This answer has no chart: ${chart} was not written.`,
    );
  if (file && !reply.file)
    warn(
      reply.lang === 'zh'
        ? `这个回答没有文件，未写入 ${file}：问题末尾加“输出 csv”、“输出 xlsx”或“输出 sdmx”。`
        : `This answer has no file: ${file} was not written. End the question with "as csv", "as xlsx" or "as sdmx".`,
    );
  return exitCode(reply);
}
