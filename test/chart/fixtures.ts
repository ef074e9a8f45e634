import { contribution } from '../../src/chart/kinds/contribution.ts';
import { levels } from '../../src/chart/kinds/levels.ts';
import { vintages } from '../../src/chart/kinds/vintages.ts';
import type { ChartSpecification } from '../../src/chart/specification.ts';

const footerEn =
  'Preliminary · China customs, 14 Jan 2021 · GAC press conference of 2021-01-14, as reported in the founding article';
const footerZh = '初步数据 · 中国海关，2021年1月14日发布（海关总署2021年1月14日新闻发布会，据媒体报道）';

/** Every kind in both languages, with gaps, falling growth, implied bars and intervals among them. */
export const CHARTS: Readonly<Record<string, ChartSpecification>> = {
  'levels en': levels({
    lang: 'en',
    title: 'Cross-border e-commerce: exports and imports, 2019 to 2022',
    unit: 'trillion yuan',
    labels: ['2019', '2020', '2021', '2022'],
    series: [
      {
        name: 'exports',
        values: [0.7994, 1.12, null, 1.53],
        texts: ['0.80', '1.12', null, '1.53'],
        uncertain: [true, false, false, false],
        bounds: [[0.795, 0.804], null, null, null],
        growth: [null, 40.1, null, 10.1],
        growthTexts: [null, '+40.1 %', null, '+10.1 %'],
      },
      {
        name: 'imports',
        values: [null, 0.57, null, 0.5278],
        texts: [null, '0.57', null, '0.5278'],
        growth: [null, 16.5, null, -0.8],
        growthTexts: [null, '+16.5 %', null, '−0.8 %'],
      },
    ],
    footer: footerEn,
    alt: 'Exports 1.12 and imports 0.57 trillion yuan in 2020',
  }),
  'levels zh': levels({
    lang: 'zh',
    title: '跨境电商出口，2020年',
    unit: '万亿元',
    labels: ['2020年'],
    series: [{ name: '出口', values: [1.12], texts: ['1.12'], growth: [40.1], growthTexts: ['+40.1%'] }],
    footer: footerZh,
    alt: '2020年出口1.12万亿元，同比增长40.1%',
    demo: true,
  }),
  'contribution en': contribution({
    lang: 'en',
    title: 'What drove the growth of trade in 2020',
    parts: [
      { name: 'Exports', value: 24.8, text: '+24.8 (24.7 to 25.0)', bounds: [24.7, 25] },
      { name: 'Imports', value: 6.3, text: '+6.3 (6.2 to 6.4)', bounds: [6.2, 6.4] },
      { name: 'Unknown', value: null, text: null },
    ],
    total: { value: 31.1, text: 'total +31.1 %' },
    footer: footerEn,
    alt: 'Exports +24.8 points, imports +6.3 points',
  }),
  'contribution zh': contribution({
    lang: 'zh',
    title: '2020年跨境电商进出口增长的拉动',
    parts: [
      { name: '出口', value: 24.8, text: '+24.8（24.7至25.0）', bounds: [24.7, 25] },
      { name: '进口', value: -6.3, text: '−6.3（−6.4至−6.2）', bounds: [-6.4, -6.2] },
    ],
    total: null,
    footer: footerZh,
    alt: '出口拉动24.8个百分点',
    demo: true,
  }),
  'vintages en': vintages({
    lang: 'en',
    title: 'Cross-border e-commerce imports in 2022, by release',
    unit: 'billion yuan',
    releases: [
      { published: '13 Jan 2023', status: 'preliminary', level: null, growth: { value: 4.9, text: '+4.9 %' } },
      {
        published: '17 Jun 2023',
        status: 'official',
        level: { value: 527.8, text: '527.8' },
        growth: { value: -0.8, text: '−0.8 %' },
      },
    ],
    footer: footerEn,
    alt: 'Growth of imports in 2022 went from +4.9 % to −0.8 %',
  }),
  'vintages zh': vintages({
    lang: 'zh',
    title: '2022年跨境电商进出口，按发布日期',
    unit: '万亿元',
    releases: [{ published: '2023-01-13', status: '初步数据', level: { value: 2.11, text: '2.11' }, growth: null }],
    footer: footerZh,
    alt: '2.11万亿元',
  }),
};
