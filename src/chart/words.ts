import type { Lang } from '../domain/lang.ts';

type Word =
  | 'growth'
  | 'points'
  | 'implied'
  | 'interval'
  | 'demo'
  | 'running'
  | 'total'
  | 'missing'
  | 'shareOfRow'
  | 'sameScale'
  | 'ownScale'
  | 'notDrawn'
  | 'actual'
  | 'expected'
  | 'bandKey';

/** The few words that charts bring themselves: axis names and the key. */
export const CHART_WORDS: Readonly<Record<Lang, Readonly<Record<Word, string>>>> = {
  en: {
    growth: 'growth y/y, %',
    points: 'percentage points',
    implied: 'implied, not published',
    interval: 'left open by rounding',
    demo: 'DEMO',
    running: 'still running',
    total: 'total',
    missing: 'no figure',
    shareOfRow: "% of each row's highest",
    sameScale: 'one scale for all',
    ownScale: 'each on its own scale',
    notDrawn: 'Not drawn: ',
    actual: 'actual',
    expected: 'expected',
    bandKey: 'Grey: where 19 of 20 days lie. Red: the days that deviate. Below the axis: days off.',
  },
  zh: {
    growth: '同比增长，%',
    points: '百分点',
    implied: '推算值，未公布',
    interval: '取整误差区间',
    demo: 'DEMO 演示',
    running: '期间未结束',
    total: '合计',
    missing: '无数据',
    shareOfRow: '占本行最高值的%',
    sameScale: '同一刻度',
    ownScale: '各自刻度',
    notDrawn: '未绘制：',
    actual: '实际',
    expected: '预期',
    bandKey: '灰色：20天中19天所在范围。红色：偏离的日期。轴下：休息日。',
  },
};
