import type { Day } from '../domain/day.ts';
import type { Lang } from '../domain/lang.ts';
import { dayText } from './day.ts';

/** Stands with a sum of declarations: what was published for the same period, if anything was. */
export function besidePublishedText(
  published: { level: string; growth: string | null; vintage: string } | null,
  lang: Lang,
): string {
  if (published === null)
    return lang === 'zh'
      ? '库中没有该期间的全国公布数据。'
      : 'The store has no published national figure for this period.';
  const { level, growth, vintage } = published;
  if (lang === 'zh') {
    const grown = growth === null ? '' : `，${growth}`;
    return `公布的全国数据：${level}${grown}（${vintage}）。${growth === null ? '' : '上面的同比按库中报关单汇总计算。'}`;
  }
  const grown = growth === null ? '' : `, ${growth}`;
  const footing = growth === null ? '' : ' Growth above compares sums of declarations.';
  return `Published national figure: ${level}${grown} (${vintage}).${footing}`;
}

const WHY: Readonly<Record<Lang, string>> = {
  en: 'differs from the published figure, which rests on a survey; 9710 and 9810 may also be filed as full declarations',
  zh: '与公布数不同：公布数以调查为基础，且9710、9810也可采用报关单申报',
};

/** Stands with a published figure: the sum of declarations, and why it is another number. */
export function besideLedgerText({ sum, demo }: { sum: string; demo: boolean }, lang: Lang): string {
  if (lang === 'zh') {
    return demo ? `DEMO：演示数据的报关单汇总为${sum}；真实汇总${WHY.zh}。` : `库中报关单汇总：${sum}，${WHY.zh}。`;
  }
  return demo
    ? `DEMO: the generated declarations add up to ${sum}; a sum of real ones ${WHY.en}.`
    : `Sum of declarations in the store: ${sum}. It ${WHY.en}.`;
}

/** Stands with a run of published years: the sums of declarations for years that were not published. */
export function besideRunText(
  years: readonly { year: string; sum: string; through: Day | null }[],
  demo: boolean,
  lang: Lang,
): string {
  const said = years.map(({ year, sum, through }) => {
    const upTo = through && dayText(through, lang);
    if (lang === 'zh') return `${year}${upTo ? `（截至${upTo}）` : ''}${sum}`;
    return `${year}${upTo ? ` (to ${upTo})` : ''} ${sum}`;
  });
  if (lang === 'zh') return `${demo ? 'DEMO：' : ''}未公布年份的库中报关单汇总：${said.join('，')}；${WHY.zh}。`;
  return `${demo ? 'DEMO: sums of generated declarations' : 'Sums of declarations in the store'} for years that were not published: ${said.join(', ')}. Such a sum ${WHY.en}.`;
}
