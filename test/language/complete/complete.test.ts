import { expect, test } from 'vitest';
import type { Lang } from '../../../src/domain/lang.ts';
import { language } from '../language.ts';

const texts = (text: string, lang: Lang): string[] => language.complete(text, lang).map((one) => one.text);

test.each([
  ['exp', 'en', 'exports'],
  ['exports 2020 bei', 'en', 'exports 2020 Beijing'],
  ['exports 2020 by m', 'en', 'exports 2020 by month'],
  ['exports 2020 by ', 'en', 'exports 2020 by office'],
  ['exports 2020 as c', 'en', 'exports 2020 as csv'],
  ['exports 2020 in b', 'en', 'exports 2020 in billion'],
  ['exports 2020 vs 20', 'en', 'exports 2020 vs 2019'],
  ['exports 2020 top', 'en', 'exports 2020 top 5'],
  ['exports 2020q', 'en', 'exports 2020Q4'],
  ['exports 2020-1', 'en', 'exports 2020-11'],
  ['2020年第', 'zh', '2020年第四季度'],
  ['2020年上', 'zh', '2020年上半年'],
  ['exports 20', 'en', 'exports 2020'],
  ['exports 2020 97', 'en', 'exports 2020 9710'],
  ['exports 2020 hong k', 'en', 'exports 2020 Hong Kong, China'],
  ['出', 'zh', '出口'],
  ['2020年进', 'zh', '2020年进出口'],
  ['出口 bei', 'zh', '出口 北京海关'],
  ['出口 xian', 'zh', '出口 西安海关'],
  ['exp', 'zh', '出口'],
  ['2020年出口按', 'zh', '2020年出口按关区'],
  ['2020年出口按月', 'zh', '2020年出口按月 前5'],
  ['2020年出口 单位', 'zh', '2020年出口 单位亿元'],
  ['2020年出口 韩', 'zh', '2020年出口 韩国'],
] as const)('%s (%s) can become %s', (text, lang, expected) => {
  expect(texts(text, lang)).toContain(expected);
});

test('what is missing is offered in a sensible order: measure, period, groups', () => {
  const hints = (text: string): string[] => [...new Set(language.complete(text, 'en').map(({ hint }) => hint))];
  expect(hints('').slice(0, 3)).toEqual(['measure', 'period', 'break down']);
  expect(hints('exports ').slice(0, 2)).toEqual(['period', 'break down']);
  expect(hints('exports 2020 ')[0]).toBe('break down');
  expect(hints('exports 2020 by office ')[0]).toBe('how many');
});

test.each([
  ['exports ', 'en', ['latest', 'last year', 'last month', '2026', '2025']],
  ['出口 ', 'zh', ['最新', '去年', '上月', '2026年', '2025年']],
  ['exports 2020', 'en', ['by office', 'by month', 'by mode', 'by partner', 'by year']],
  ['exports 2021-11 vs', 'en', ['vs 2020-11', 'vs 2026', 'vs 2025', 'vs 2024', 'vs 2023']],
  ['2021年出口比', 'zh', ['比2020年', '比2026年', '比2025年', '比2024年', '比2023年']],
  ['exports 2021q', 'en', ['2021Q1', '2021Q2', '2021Q3', '2021Q4']],
] as const)('the first offers behind %j', (text, lang, labels) => {
  const offered = language.complete(text, lang).map(({ label }) => label);
  expect(offered.slice(0, labels.length)).toEqual(labels);
});

test.each(['compare exports 2020 ', 'exports 2020 as csv ', 'exports 2020 in yuan '])(
  '%s: what can be said once is not offered again',
  (text) => {
    for (const whole of texts(text, 'en')) expect({ whole, read: language.read(whole) }).toHaveProperty('read.query');
  },
);

test.each(['foobar ', 'exports 5 '])('behind %j there is nothing to offer', (text) => {
  expect(texts(text, 'en')).toEqual([]);
});

const BEGINNINGS = [
  '',
  'e',
  'exports',
  'exports ',
  'exports 2020',
  'exports 2020 b',
  'to',
  '2020 c',
  'Hang',
  'v',
  'exports 2020 vs ',
  '出',
  '出口',
  '2020年',
  '2020年出口比',
  '按',
  '前',
  '上',
  'z',
  'sh',
  'u',
];

test.each(BEGINNINGS)('every completion of %j reads, keeps what was typed before, and is offered once', (text) => {
  for (const lang of ['en', 'zh'] as const) {
    const all = language.complete(text, lang);
    expect(all.length).toBeLessThanOrEqual(25);
    expect(new Set(all.map((one) => one.text)).size).toBe(all.length);
    for (const one of all) {
      expect({ one, read: language.read(one.text) }).toHaveProperty('read.query');
      expect(one.text.endsWith(one.label)).toBe(true);
      expect(one.hint).not.toBe('');
    }
  }
});
