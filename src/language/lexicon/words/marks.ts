import type { Mark, Spellings } from '../meaning.ts';

/** Words that say what comes next. The first of each language is the one that is printed. */
export const MARK_WORDS: Readonly<Record<Exclude<Mark, 'noise' | 'strange'>, Spellings>> = {
  by: {
    en: ['by', 'per', 'broken down by', 'split by', 'grouped by'],
    zh: ['按', '分', '按照', '分各', '按各'],
  },
  each: { en: ['each', 'for each', 'every'], zh: ['各', '每', '每个', '逐', '各个', '每一个'] },
  top: { en: ['top'], zh: ['前', '排名前', '排前', '位列前'] },
  bottom: { en: ['bottom'], zh: ['后', '排名后', '倒数', '最后', '末尾'] },
  versus: {
    en: [
      'vs',
      'vs.',
      'versus',
      'against',
      'compared with',
      'compared to',
      'in comparison with',
      'in comparison to',
      'relative to',
      'as against',
    ],
    zh: ['比', '较', '相较于', '相较', '相对于', '比起'],
  },
  'as-of': { en: ['as of', '@', 'as at', 'as known on', 'as known at'], zh: ['截至', '截止', '截止到', '截至到'] },
  as: { en: ['as'], zh: ['输出', '导出', '输出为', '导出为', '导出成'] },
  in: { en: ['in'], zh: [] },
  unit: { en: ['unit', 'units'], zh: ['单位'] },
  hs: {
    en: ['hs', 'hs code', 'hs codes', 'chapter', 'heading', 'hs chapter', 'hs heading'],
    zh: ['章', 'hs编码', '商品编码', '税号', '税则号', '海关编码'],
  },
  and: { en: ['and', 'as well as', 'plus'], zh: ['和', '与', '及', '以及', '跟', '同', '还有'] },
  'month-on-month': {
    en: [
      'mom',
      'm/m',
      'm o m',
      'month on month',
      'month over month',
      'qoq',
      'q/q',
      'q o q',
      'quarter on quarter',
      'quarter over quarter',
      'sequential growth',
    ],
    zh: ['环比', '环比增长', '环比增速', '环比增长率'],
  },
};
