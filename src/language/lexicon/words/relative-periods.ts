import type { RelativePeriod } from '../../../domain/period.ts';
import type { Spellings } from '../meaning.ts';

/** Periods that the clock, or the data, turns into dates. */
export const RELATIVE_WORDS: Readonly<Record<RelativePeriod, Spellings>> = {
  today: { en: ['today'], zh: ['今天', '今日'] },
  yesterday: { en: ['yesterday'], zh: ['昨天', '昨日'] },
  'this week': { en: ['this week', 'current week'], zh: ['本周', '这周', '这个星期', '本星期'] },
  'last week': { en: ['last week', 'previous week'], zh: ['上周', '上个星期', '上星期', '上一周'] },
  'this month': { en: ['this month', 'current month'], zh: ['本月', '这个月', '本月份'] },
  'last month': { en: ['last month', 'previous month'], zh: ['上月', '上个月', '上月份'] },
  'this quarter': { en: ['this quarter', 'current quarter'], zh: ['本季度', '本季', '这个季度'] },
  'last quarter': { en: ['last quarter', 'previous quarter'], zh: ['上季度', '上季', '上个季度', '上一季度'] },
  'this year': { en: ['this year', 'current year'], zh: ['今年', '本年', '本年度', '今年全年'] },
  'last year': { en: ['last year', 'previous year'], zh: ['去年', '上年', '上一年', '去年全年', '上年度'] },
  latest: {
    en: ['latest', 'most recent', 'newest', 'latest period'],
    zh: ['最新', '最近', '最新一期', '最新数据', '最新的'],
  },
};
