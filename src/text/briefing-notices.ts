import type { Lang } from '../domain/lang.ts';
import { demoMark } from './demo.ts';

export const correctionHead = (due: string, demo: boolean, lang: Lang): string => {
  const mark = demoMark(demo);
  return lang === 'zh'
    ? `${mark}更正：${due}的简报发出后，补报数据改变了已发数字：`
    : `${mark}Correction: since the briefing of ${due}, late declarations have changed what it printed:`;
};

/** One printed figure and what it is now. */
export function changedText(what: string, [before, after]: readonly [string, string], lang: Lang): string {
  return lang === 'zh' ? `${what}：${before} → ${after}` : `${what}: ${before} → ${after}`;
}

export const moreChangedText = (count: number, lang: Lang): string =>
  lang === 'zh' ? `另有${count}项变动` : `and ${count} more`;

export const NOT_REPORTED_COUNT = { en: 'offices not reported', zh: '未报送关区数' } as const;

/** What an owner is told when a briefing did not get out. */
export function failureText(briefing: number, due: string, reason: string, lang: Lang): string {
  return lang === 'zh'
    ? `简报 #${briefing}（应于${due}）未能发出：${reason}。可用 /briefing status ${briefing} 查看，修好后用 /briefing resend 重发。`
    : `Briefing #${briefing}, due ${due}, did not get out: ${reason}. /briefing status ${briefing} shows it; once that is mended, /briefing resend sends it.`;
}

export const noGrantReason = {
  en: 'its channel has no grant that reaches these offices any more (an admin gives one: /admin grant channel:ID …)',
  zh: '该频道已无查询这些关区的授权（管理员可用 /admin grant channel:编号 … 授权）',
} as const;

/** What the second channel hears. */
export function stoppedText(from: string, to: string, lang: Lang): string {
  return lang === 'zh'
    ? `简报曾停止：${from}至${to}之间没有进程检查到期简报。错过的简报将迟发或注明跳过。`
    : `Briefings stood still: from ${from} to ${to} no process looked for what was due. What was missed is sent late, or noted as skipped.`;
}

export function overdueText(briefing: number, due: string, state: string, lang: Lang): string {
  return lang === 'zh'
    ? `简报 #${briefing}（应于${due}）仍未发出：状态 ${state}。`
    : `Briefing #${briefing}, due ${due}, is still not out: ${state}.`;
}
