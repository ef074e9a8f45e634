import type { Lang } from '../domain/lang.ts';

/** Stands with a sum of declarations: what was published for the same period, if anything was. */
export function besidePublishedText(published: { level: string; vintage: string } | null, lang: Lang): string {
  if (published === null)
    return lang === 'zh'
      ? '库中没有该期间的全国公布数据。'
      : 'The store has no published national figure for this period.';
  const { level, vintage } = published;
  return lang === 'zh'
    ? `公布的全国数据：${level}（${vintage}）。`
    : `Published national figure: ${level} (${vintage}).`;
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
