import type { Dimension } from '../../../domain/vocabulary.ts';
import type { Spellings } from '../meaning.ts';

/** What stands behind `by`, 按 or 分. */
export const DIMENSION_WORDS: Readonly<Record<Dimension, Spellings>> = {
  office: {
    en: [
      'office',
      'offices',
      'customs',
      'customs office',
      'customs offices',
      'customs district',
      'customs districts',
      'district',
      'districts',
    ],
    zh: ['关区', '海关', '直属海关', '直属关', '关'],
  },
  mode: {
    en: ['mode', 'modes', 'supervision mode', 'supervision modes', 'trade mode', 'trade modes', 'customs mode'],
    zh: ['方式', '监管方式', '贸易方式', '模式', '监管代码', '监管方式代码'],
  },
  year: { en: ['year', 'years'], zh: ['年', '年份', '年度'] },
  quarter: { en: ['quarter', 'quarters'], zh: ['季', '季度'] },
  month: { en: ['month', 'months'], zh: ['月', '月份', '月度', '个月'] },
  day: { en: ['day', 'days', 'date', 'dates'], zh: ['日', '天', '日期'] },
  partner: {
    en: [
      'partner',
      'partners',
      'country',
      'countries',
      'trading partner',
      'trading partners',
      'trade partner',
      'trade partners',
      'market',
      'markets',
      'country or region',
      'destination',
      'destinations',
      'destination country',
      'country of destination',
    ],
    zh: [
      '国别',
      '国家',
      '贸易伙伴',
      '伙伴',
      '国家地区',
      '国别地区',
      '国别(地区)',
      '国家(地区)',
      '国家和地区',
      '贸易国',
      '市场',
      '目的市场',
      '目的国',
      '目的地',
    ],
  },
  chapter: {
    en: ['chapter', 'chapters', 'hs', 'hs chapter', 'hs chapters', 'commodity', 'commodities', 'product', 'products'],
    zh: ['章', '章节', '商品', 'hs章', '商品章', '商品类别', '品类', '税章', 'hs'],
  },
  flow: { en: ['flow', 'flows', 'direction'], zh: ['进出口方向', '流向', '方向'] },
};
