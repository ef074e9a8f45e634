import type { Lang } from '../domain/lang.ts';
import { grainOf, type PeriodLabel, type Span } from '../domain/period.ts';
import { dayText, monthName } from './day.ts';

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

/** A period within a span that is named elsewhere: months of one year lose the year, days of one month all but the day. */
export function periodWithin(label: PeriodLabel, span: Span, lang: Lang): string {
  if (span.from.slice(0, 4) !== span.to.slice(0, 4) || label.length < 7) return periodText(label, lang);
  const [, month, day] = label.split('-').map(Number);
  if (day === undefined) return lang === 'zh' ? `${month}月` : monthName(month ?? 0);
  return lang === 'zh' ? `${month}月${day}日` : `${day} ${monthName(month ?? 0)}`;
}

export const spanText = ({ from, to }: Span, lang: Lang): string =>
  from === to
    ? periodText(from, lang)
    : `${periodText(from, lang)}${lang === 'zh' ? '至' : ' to '}${periodText(to, lang)}`;
