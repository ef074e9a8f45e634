import { expect, test } from 'vitest';
import { bars } from '../../../src/chart/kinds/bars.ts';

const given = { title: 'T', unit: 'u', labels: ['Jan', 'Feb'], footer: 'F', alt: 'A' };
const series = { name: 'exports', values: [null, 1.12], texts: ['c', '1.12'] };
const level = { name: 'exports', axis: 'level', mark: 'bar', values: [null, 1.12], texts: ['c', '1.12'] };

test.each([
  ['en', 'growth y/y, %', 'total'],
  ['zh', '同比增长，%', '合计'],
] as const)('bars in %s have growth in a panel of its own, a stack that of its total', (lang, growthUnit, total) => {
  const growth = { growth: [null, 40.1], growthTexts: ['no base', '+40.1'] };
  const stem = (name: string) => ({
    name,
    axis: 'growth',
    mark: 'stem',
    values: [null, 40.1],
    texts: ['no base', '+40.1'],
  });
  const axes = [
    { id: 'level', unit: 'u' },
    { id: 'growth', unit: growthUnit },
  ];
  expect(bars({ ...given, lang, series: [{ ...series, ...growth }] })).toEqual({
    kind: 'bars',
    lang,
    title: 'T',
    labels: ['Jan', 'Feb'],
    axes,
    lines: [level, stem('exports')],
    footer: 'F',
    alt: 'A',
  });
  const stacked = bars({ ...given, lang, stacked: true, series: [series], total: { texts: ['–', '1.12'], ...growth } });
  expect(stacked).toMatchObject({ axes, lines: [level, stem(total)], stack: { texts: ['–', '1.12'] } });
});

test('without growth there is one panel, and a stack without a total has no texts above', () => {
  const plain = bars({ ...given, lang: 'en', series: [{ ...series, growth: [null, null] }], demo: true });
  expect(plain).toMatchObject({ axes: [{ id: 'level' }], lines: [level], demo: true });
  expect(plain).not.toHaveProperty('stack');
  expect(bars({ ...given, lang: 'en', stacked: true, series: [series] }).stack).toEqual({ texts: [null, null] });
});

test('it describes itself when nobody else does', () => {
  const { alt: _, ...silent } = given;
  expect(bars({ ...silent, lang: 'en', series: [series] }).alt).toBe('T (u). exports: Feb 1.12, 1 without a figure.');
});
