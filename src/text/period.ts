import type { Lang } from '../domain/lang.ts';
import { grainOf, type PeriodLabel, type Span } from '../domain/period.ts';
import { dayText } from './day.ts';

const QUARTERS_ZH = ['一', '二', '三', '四'];

/** A period in words: "2020", "H1 2024", "Q4 2020", "Nov 2020"; 2024年上半年, 2020年第四季度, 2020年11月. */
export function periodText(label: PeriodLabel, lang: Lang): string {
  const year = label.slice(0, 4);
  const number = Number(label[5]);
  switch (grainOf(label)) {
    case 'year':
      return lang === 'zh' ? `${year}年` : year;
    case 'half':
      return lang === 'zh' ? `${year}年${number === 1 ? '上半年' : '下半年'}` : `H${number} ${year}`;
    case 'quarter':
      return lang === 'zh' ? `${year}年第${QUARTERS_ZH[number - 1]}季度` : `Q${number} ${year}`;
    default:
      return dayText(label, lang);
  }
}

export const spanText = ({ from, to }: Span, lang: Lang): string =>
  from === to
    ? periodText(from, lang)
    : `${periodText(from, lang)}${lang === 'zh' ? '至' : ' to '}${periodText(to, lang)}`;
