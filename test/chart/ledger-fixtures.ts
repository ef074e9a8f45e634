import { readFileSync } from 'node:fs';
import { bars } from '../../src/chart/kinds/bars.ts';
import { heat } from '../../src/chart/kinds/heat.ts';
import { lines } from '../../src/chart/kinds/lines.ts';
import { multiples } from '../../src/chart/kinds/multiples.ts';
import { ranked } from '../../src/chart/kinds/ranked.ts';
import type { ChartSpecification, NamedValues } from '../../src/chart/specification.ts';
import { addDays } from '../../src/domain/day.ts';
import type { Lang } from '../../src/domain/lang.ts';

/** The 42 offices by name, as officers see them. */
export const OFFICES: Readonly<Record<Lang, readonly string[]>> = (() => {
  const text = readFileSync(new URL('../../seeds/offices.csv', import.meta.url), 'utf8').trim();
  const rows = text.split('\n').slice(1);
  const column = (at: number): string[] => rows.map((row) => row.split(',')[at] ?? '');
  return { en: column(1).map((name) => name.replace(' Customs', '')), zh: column(2) };
})();

/** A wave with a trend, the same on every run; every `gapEvery`-th value is missing. */
export function wave(name: string, length: number, size: number, gapEvery = 0): NamedValues {
  const values = Array.from({ length }, (_, index) =>
    gapEvery > 0 && index % gapEvery === gapEvery - 1
      ? null
      : size * (1 + index / (2 * length) + 0.25 * Math.sin((index * 2 * Math.PI) / 12) + 0.05 * Math.sin(index * 7.3)),
  );
  return { name, values, texts: values.map((value) => (value === null ? null : value.toFixed(1))) };
}

const months = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${2019 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  );
const days = (count: number): string[] => Array.from({ length: count }, (_, index) => addDays('2023-01-01', index));

const FOOTERS: Readonly<Record<Lang, string>> = {
  en: 'DEMO: generated data · Sum of declarations in the store up to 23 Nov 2026 (state 812)',
  zh: 'DEMO：演示用生成数据 · 由库中报关单汇总，截至2026年11月23日（库状态812）',
};
const UNITS: Readonly<Record<Lang, string>> = { en: 'billion yuan', zh: '亿元' };
const NO_BASE: Readonly<Record<Lang, string>> = { en: 'no base', zh: '无基数' };
const TITLES: Readonly<Record<Lang, (what: string) => string>> = {
  en: (what) => `CBEC exports 2020, ${what}`,
  zh: (what) => `2020年跨境电商出口，${what}`,
};
const PLACES: Readonly<Record<Lang, readonly [string, string, string]>> = {
  en: ['Hangzhou', 'Ningbo', 'Zhengzhou'],
  zh: ['杭州海关', '宁波海关', '郑州海关'],
};

/** Every ledger kind in one language, at its usual size and at its limits. */
export function ledgerCharts(lang: Lang): Readonly<Record<string, ChartSpecification>> {
  const page = (what: string) => ({
    lang,
    title: TITLES[lang](what),
    unit: UNITS[lang],
    footer: FOOTERS[lang],
    demo: true,
  });
  const [first, second, third] = PLACES[lang];
  const growth = months(12).map((_, index) => (index === 0 || index === 7 ? null : 40.1 - index * 5.3));
  const growthTexts = growth.map((value, index) => {
    if (value === null) return index === 0 ? (lang === 'zh' ? '与2月合计' : 'with Feb') : NO_BASE[lang];
    return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}${lang === 'zh' ? '%' : ' %'}`;
  });
  const modes = ['9610', '1210', '1239', '9710', '9810'].map((mode, at) => wave(mode, 12, 30 - 5 * at, at > 2 ? 2 : 0));
  const sums = modes[0]?.values.map((_, at) => modes.reduce((sum, mode) => sum + (mode.values[at] ?? 0), 0).toFixed(0));
  const offices = OFFICES[lang];
  const festivals = ['2023-01-22', '2023-06-18', '2023-11-11', '2024-02-10', '2024-06-18', '2024-11-11', '2025-01-29'];
  const daily = days(800);
  const festival = lang === 'zh' ? '春节' : 'Spring Festival';
  return {
    'bars, a year with growth': bars({
      ...page('bars'),
      labels: months(12),
      series: [{ ...wave(first, 12, 80, 7), growth, growthTexts }],
    }),
    'bars, 36 months': bars({
      ...page('bars'),
      labels: months(36),
      series: [
        {
          ...wave(first, 36, 80, 10),
          growth: months(36).map((_, at) => at - 12),
          growthTexts: months(36).map(() => '+1.0 %'),
        },
      ],
    }),
    'bars, grouped': bars({
      ...page('grouped'),
      labels: months(12),
      series: [wave(first, 12, 80), wave(second, 12, 60, 5), wave(third, 12, 40)],
    }),
    'bars, stacked': bars({
      ...page('stacked'),
      labels: months(12),
      stacked: true,
      series: modes,
      total: { texts: sums ?? [], growth, growthTexts },
    }),
    'lines, one with growth': lines({
      ...page('lines'),
      labels: months(24),
      series: [
        {
          ...wave(first, 24, 80, 9),
          growth: months(24).map((_, at) => (at < 3 ? null : at - 8)),
          growthTexts: months(24).map((_, at) => `+${at}.0 %`),
        },
      ],
      partial: true,
    }),
    'lines, two': lines({
      ...page('lines'),
      labels: months(12),
      series: [wave(first, 12, 80), wave(second, 12, 78, 6)],
      partial: true,
    }),
    'lines, 800 days': lines({
      ...page('lines'),
      labels: daily,
      series: [wave(first, 800, 8, 97), wave(second, 800, 5), wave(third, 800, 3)],
      events: festivals.map((day) => ({ at: daily.indexOf(day), text: /-0[12]-/.test(day) ? festival : day.slice(5) })),
      ticks: daily.flatMap((day, at) => (/-(01|04|07|10)-01$/.test(day) ? [{ at, text: day.slice(0, 7) }] : [])),
    }),
    'lines, six': lines({
      ...page('lines'),
      labels: months(36),
      series: offices.slice(0, 6).map((name, at) => wave(name, 36, 30 + 9 * at)),
    }),
    'ranked, five': ranked({
      ...page('top 5'),
      headings: lang === 'zh' ? ['占比', '同比'] : ['share', 'y/y'],
      rows: [
        ...[first, second, third].map((name, at) => ({
          name,
          value: 120.4 - 30 * at,
          text: (120.4 - 30 * at).toFixed(1),
          cells: [`${30 - 5 * at}.0 %`, at === 1 ? NO_BASE[lang] : '+40.1 %'],
        })),
        {
          name: offices[36] ?? '',
          value: null,
          text: lang === 'zh' ? '不予公布（c）' : 'held back (c)',
          cells: ['', ''],
        },
        {
          name: lang === 'zh' ? '其他' : 'other',
          value: 300.5,
          text: '300.5',
          cells: ['40.0 %', '−3.2 %'],
          muted: true,
        },
      ],
    }),
    'ranked, 25 long names': ranked({
      ...page('ranked'),
      headings: lang === 'zh' ? ['占比'] : ['share'],
      rows: Array.from({ length: 25 }, (_, at) => ({
        name:
          at === 3
            ? lang === 'zh'
              ? '跨境电子商务企业对企业直接出口及南乔治亚和南桑威奇群岛'
              : 'South Georgia & South Sandwich Islands, CBEC B2B direct export'
            : (offices[at] ?? ''),
        value: 100 - 5 * at,
        text: (100 - 5 * at).toFixed(1),
        cells: [`${(9 - at / 3).toFixed(1)} %`],
      })),
    }),
    'heat, 42 by 24': heat({
      ...page('heat'),
      labels: months(24),
      rows: offices.map((name, at) => wave(name, 24, 100 - 2 * at, at % 9 === 4 ? 5 : 0)),
      scale: 'row',
    }),
    'heat, 12 by 12': heat({
      ...page('heat'),
      labels: months(12),
      rows: offices.slice(0, 12).map((name, at) => wave(name, 12, 100 - 8 * at, at % 5 === 4 ? 5 : 0)),
    }),
    'multiples, 14 lines': multiples({
      ...page('multiples'),
      labels: months(24),
      rows: offices.slice(0, 14).map((name, at) => wave(name, 24, 100 - 6 * at, at === 2 ? 5 : 0)),
      mark: 'line',
      scale: 'own',
    }),
    'multiples, 5 bars': multiples({
      ...page('multiples'),
      labels: months(12),
      rows: modes,
      mark: 'bar',
      scale: 'same',
    }),
  };
}
