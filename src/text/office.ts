import type { Day } from '../domain/day.ts';
import type { Lang } from '../domain/lang.ts';
import type { Office } from '../domain/reference.ts';
import { dayText } from './day.ts';

/** "Beijing Customs (0100): pilot office of batch 1; takes 9710 and 9810 since 1 Jul 2020". */
export function officeHeadline({ code, nameEn, nameZh, pilotBatch, b2bFrom }: Office, lang: Lang): string {
  const since = dayText(b2bFrom, lang);
  if (lang === 'zh')
    return `${nameZh}（${code}）：${pilotBatch ? `第${pilotBatch}批试点海关，` : ''}自${since}起受理9710、9810`;
  return `${nameEn} (${code}): ${pilotBatch ? `pilot office of batch ${pilotBatch}, ` : ''}takes 9710 and 9810 since ${since}`;
}

/** How fresh the office's reports are beside the ledger's newest day. */
export function freshnessText(lastReport: Day | null, ledgerLast: Day, lang: Lang): string {
  if (lastReport === null) return lang === 'zh' ? '近两个月没有报送。' : 'No report in the last two months.';
  const [own, all] = [dayText(lastReport, lang), dayText(ledgerLast, lang)];
  if (lastReport === ledgerLast)
    return lang === 'zh' ? `最新报送：${own}，与库中最新日期一致。` : `Last report: ${own}, as new as the ledger.`;
  return lang === 'zh'
    ? `最新报送：${own}；库中最新为${all}。`
    : `Last report: ${own}; the ledger's newest day is ${all}.`;
}

export const modesText = (modes: readonly string[], period: string, lang: Lang): string =>
  lang === 'zh' ? `${period}各方式占比：${modes.join('，')}` : `Modes in ${period}: ${modes.join(', ')}`;
