import { expect, test } from 'vitest';
import { lines } from '../../../src/chart/kinds/lines.ts';

const given = { title: 'T', unit: 'u', labels: ['Q1', 'Q2', 'Q3'], footer: 'F', alt: 'A' };
const series = { name: 'exports', values: [1, null, 3], texts: ['1', null, '3'] };

test.each([
  ['en', 'growth y/y, %'],
  ['zh', '同比增长，%'],
] as const)('lines in %s keep their gaps, and have growth in a panel of its own', (lang, growthUnit) => {
  const growing = { ...series, growth: [null, 2, -1], growthTexts: [null, '+2', '−1'] };
  expect(lines({ ...given, lang, series: [growing] })).toEqual({
    kind: 'lines',
    lang,
    title: 'T',
    labels: ['Q1', 'Q2', 'Q3'],
    axes: [
      { id: 'level', unit: 'u' },
      { id: 'growth', unit: growthUnit },
    ],
    lines: [
      { name: 'exports', axis: 'level', mark: 'line', values: [1, null, 3], texts: ['1', null, '3'] },
      { name: 'exports', axis: 'growth', mark: 'line', values: [null, 2, -1], texts: [null, '+2', '−1'] },
    ],
    events: [],
    partial: false,
    footer: 'F',
    alt: 'A',
  });
});

test('events, ticks, a running period and DEMO are carried along', () => {
  const more = { events: [{ at: 1, text: '11.11' }], ticks: [{ at: 0, text: '2020' }], partial: true, demo: true };
  expect(lines({ ...given, lang: 'en', series: [series], ...more })).toMatchObject({
    ...more,
    axes: [{ id: 'level' }],
  });
});

test.each([
  ['en', 'T (u). exports: first Q1 1, last Q3 3, highest Q3 3, lowest Q1 1, 1 without a figure.'],
  ['zh', 'T（u）。exports：首个 Q1 1，末个 Q3 3，最高 Q3 3，最低 Q1 1，缺1期。'],
] as const)('in %s it describes itself when nobody else does', (lang, alt) => {
  const { alt: _, ...silent } = given;
  expect(lines({ ...silent, lang, series: [series] }).alt).toBe(alt);
});
