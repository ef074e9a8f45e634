import type { Dimension } from '../../../domain/vocabulary.ts';
import type { Spellings } from '../meaning.ts';

/** Words that are `by` and a dimension at once. */
export const GROUP_WORDS: Readonly<Partial<Record<Dimension, Spellings>>> = {
  year: { en: ['yearly', 'annually', 'year by year'], zh: ['历年', '年度', '逐年', '分年度'] },
  quarter: { en: ['quarterly', 'quarter by quarter'], zh: ['季度', '逐季'] },
  month: { en: ['monthly', 'month by month'], zh: ['月度', '逐月'] },
  day: { en: ['daily', 'day by day'], zh: ['日度', '逐日'] },
  office: { en: ['office by office'], zh: ['各关', '各关区', '各海关', '各直属海关', '各直属关'] },
  partner: { en: ['country by country'], zh: ['各国', '各国家', '各国别', '各国家地区', '各国(地区)'] },
};
