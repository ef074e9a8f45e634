import { basename } from 'node:path';
import { releasePreview } from '../../answer/release/release-preview.ts';
import { type Publisher, publishRelease } from '../../command/data/publish-release.ts';
import { beijingDay } from '../../domain/clock.ts';
import type { Day } from '../../domain/day.ts';
import type { Bilingual, Lang } from '../../domain/lang.ts';
import { filesOf } from '../../ingest/files-of.ts';
import { IngestError } from '../../ingest/ingest-error.ts';
import { rejectionText } from '../../ingest/rejection-text.ts';
import { type FaultyLine, type ReleaseFile, readReleaseFile } from '../../ingest/release/read-release-file.ts';
import { planRelease } from '../../query/release-plan.ts';
import type { FigureStore } from '../../store/ports.ts';
import { releaseFaultText } from '../../text/release-fault.ts';
import { printReply } from './print-reply.ts';

export interface PublishCall {
  readonly path: string;
  /** Without it the file is only previewed. */
  readonly confirmed: boolean;
  readonly json: boolean;
  readonly lang: Lang;
}

export interface PublishOutlet {
  readonly store: FigureStore;
  readonly who: Publisher;
  readonly out: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Lines that are named on a terminal; `--json` has all. */
const MOST_SAID = 50;

const SAID = {
  more: (count: number): Bilingual => ({
    en: `… and ${count} more; --json lists all.`,
    zh: `……另有${count}行，用--json列出全部。`,
  }),
  refused: { en: 'Nothing was published.', zh: '没有发布任何数字。' },
  again: {
    en: 'Everything in this file is published already; nothing changes.',
    zh: '文件中的数字均已发布，没有变化。',
  },
  next: { en: 'Next: the same command with --yes publishes it.', zh: '确认发布：在同一命令后加 --yes。' },
  changed: {
    en: 'Nothing was published: other figures were published meanwhile. Next: look at the preview again.',
    zh: '没有发布任何数字：其间库中已有其他发布。请重新预览。',
  },
} as const;

function lineOf({ line, fault }: FaultyLine, lang: Lang) {
  const [code, said] = 'code' in fault ? [fault.code, rejectionText(fault)] : [fault.fault, releaseFaultText(fault)];
  return { line, field: fault.field, code, reason: said[lang] };
}

async function readWhole(path: string, today: Day): Promise<ReleaseFile> {
  const [only] = await filesOf([path]);
  if (only !== path) throw new IngestError(`${path} is a folder. Next: name one file.`);
  return readReleaseFile(path, today);
}

/**
 * Shows what a file of figures would publish beside what stands; publishes it, whole or not at all, once it is
 * confirmed. Exit code 2 for a file with a fault in any line.
 */
export async function publishFile(
  { path, confirmed, json, lang }: PublishCall,
  outlet: PublishOutlet,
): Promise<number> {
  const { store, who, out, warn } = outlet;
  const file = basename(path);
  const answer = (result: object, text: string, code: 0 | 2): number => {
    if (json) out(JSON.stringify({ file, ...result }));
    else (code === 0 ? out : warn)(text);
    return code;
  };
  const read = await readWhole(path, beijingDay(who.now)).catch((error: unknown) => {
    if (error instanceof IngestError) return error;
    throw error;
  });
  if (read instanceof IngestError) return answer({ published: false, refused: read.message }, read.message, 2);
  const plan = planRelease(await store.figures(), read.figures);
  const unfit = plan.faults.map(({ figure, fault }) => ({ line: read.lines.get(figure) ?? 0, fault }));
  const faults = [...read.faults, ...unfit].sort((a, b) => a.line - b.line).map((fault) => lineOf(fault, lang));
  if (faults.length > 0) {
    const said = faults
      .slice(0, MOST_SAID)
      .map(({ line, field, reason }) =>
        lang === 'zh' ? `${file} 第${line}行 ${field}：${reason}` : `${file}, line ${line}, ${field}: ${reason}`,
      );
    const more = faults.length > MOST_SAID ? [SAID.more(faults.length - MOST_SAID)[lang]] : [];
    return answer({ published: false, faults }, [...said, ...more, SAID.refused[lang]].join('\n'), 2);
  }
  if (plan.fresh.length === 0)
    return answer({ published: false, faults, added: 0, unchanged: plan.planned.length }, SAID.again[lang], 0);
  if (confirmed && !(await publishRelease(plan, who, store)))
    return answer({ published: false, faults, refused: SAID.changed[lang] }, SAID.changed[lang], 2);
  const reply = releasePreview({ plan, done: confirmed }, lang);
  const counts = { added: plan.fresh.length, unchanged: plan.planned.length - plan.fresh.length };
  const { text, table, footnotes } = reply;
  const printed = [printReply(reply), ...(confirmed ? [] : ['', SAID.next[lang]])].join('\n');
  return answer({ published: confirmed, faults, ...counts, text, table, footnotes }, printed, 0);
}
