import type { Lang } from '../domain/lang.ts';

/** The few words that charts bring themselves: axis names and the key. */
export const CHART_WORDS: Readonly<
  Record<Lang, Readonly<Record<'growth' | 'points' | 'implied' | 'interval' | 'demo', string>>>
> = {
  en: {
    growth: 'growth y/y, %',
    points: 'percentage points',
    implied: 'implied, not published',
    interval: 'left open by rounding',
    demo: 'DEMO',
  },
  zh: {
    growth: '同比增长，%',
    points: '百分点',
    implied: '推算值，未公布',
    interval: '取整误差区间',
    demo: 'DEMO 演示',
  },
};
