import type { Lang } from '../../domain/lang.ts';
import { grainOf, isSpan, type Period, type PeriodLabel } from '../../domain/period.ts';
import { RELATIVE_WORDS } from '../lexicon/words/relative-periods.ts';

const QUARTERS = ['', '一', '二', '三', '四'];

function zhLabel(label: PeriodLabel): string {
  const year = `${label.slice(0, 4)}年`;
  switch (grainOf(label)) {
    case 'year':
      return year;
    case 'half':
      return `${year}${label.endsWith('1') ? '上' : '下'}半年`;
    case 'quarter':
      return `${year}第${QUARTERS[Number(label[5])]}季度`;
    case 'month':
      return `${year}${Number(label.slice(5))}月`;
    case 'day':
      return `${year}${Number(label.slice(5, 7))}月${Number(label.slice(8))}日`;
  }
}

/** A period in canonical words: `2020-11`, `2018..2020`, 2020年第四季度, 2018年至2020年, `last month`. */
export function printPeriod(period: Period, lang: Lang): string {
  if (!isSpan(period)) return RELATIVE_WORDS[period.relative][lang][0] ?? period.relative;
  const { from, to } = period;
  if (lang === 'en') return from === to ? from : `${from}..${to}`;
  return from === to ? zhLabel(from) : `${zhLabel(from)}至${zhLabel(to)}`;
}
