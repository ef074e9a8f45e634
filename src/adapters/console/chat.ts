import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Drawer } from '../../chart/specification.ts';
import type { Front } from '../../command/front.ts';
import type { Lang } from '../../domain/lang.ts';
import { savedNote } from '../../text/file.ts';
import { printReply } from './print-reply.ts';
import { saveFile } from './save-file.ts';

export interface ChatParts {
  readonly front: Front;
  readonly drawer: Drawer;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Charts, files and the history of questions are kept here. */
  readonly folder: string;
  readonly lang: Lang | undefined;
}

const GREETING: Readonly<Record<Lang, string>> = {
  en: 'Tidewaiter. Ask for example: /stats exports 2020   (Tab completes, /help helps, Ctrl-D or "exit" leaves)',
  zh: 'Tidewaiter。例如：/stats 出口 2020年   （Tab 补全，/help 帮助，Ctrl-D 或 exit 退出）',
};

async function readHistory(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}

/** A file name that says what the chart shows: its question, without what file systems dislike. */
const chartName = (readAs: string): string => `${readAs.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 80)}.png`;

/** The interactive console: asks until the input ends; each chart is saved and its path shown. */
export async function chat({ front, drawer, input, output, folder, lang }: ChatParts): Promise<void> {
  await mkdir(join(folder, 'charts'), { recursive: true });
  const historyFile = join(folder, 'console-history');
  const complete = (line: string): [string[], string] => [
    front.complete(line, lang ?? 'en').map(({ text }) => text),
    line,
  ];
  const lines = createInterface({
    input,
    output,
    completer: complete,
    history: await readHistory(historyFile),
    historySize: 500,
    removeHistoryDuplicates: true,
    prompt: '> ',
  });
  let history: readonly string[] = [];
  // Piped input can end while an answer is still being made.
  let open = true;
  lines.on('close', () => {
    open = false;
  });
  lines.on('history', (kept) => {
    history = kept;
  });
  output.write(`${GREETING[lang ?? 'en']}\n`);
  lines.prompt();
  for await (const text of lines) {
    if (/^(exit|quit|退出)$/i.test(text.trim())) break;
    if (text.trim() !== '') {
      const reply = await front.ask({ text, ...(lang && { lang }) });
      output.write(`\n${printReply(reply)}\n`);
      if (reply.chart) {
        const file = join(folder, 'charts', chartName(reply.readAs ?? 'chart'));
        await writeFile(file, await drawer.draw(reply.chart, { scale: 2 }));
        output.write(`${reply.lang === 'zh' ? '图：' : 'chart: '}${file}\n`);
      }
      if (reply.file) {
        const saved = await saveFile(reply.file.content, join(folder, 'charts', reply.file.name));
        output.write(`${savedNote(saved, reply.lang)}\n`);
      }
      output.write('\n');
    }
    if (open) lines.prompt();
  }
  lines.close();
  await mkdir(dirname(historyFile), { recursive: true });
  if (history.length > 0) await writeFile(historyFile, `${history.join('\n')}\n`);
}
