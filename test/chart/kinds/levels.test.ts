import { expect, test } from 'vitest';
import { levels } from '../../../src/chart/kinds/levels.ts';

const given = { title: 'T', labels: ['2019', '2020'], footer: 'F', alt: 'A' };
const series = { name: 'exports', values: [null, 1.12], texts: [null, '1.12'] };

test.each([
  ['en', 'trillion yuan', 'growth y/y, %'],
  ['zh', '万亿元', '同比增长，%'],
] as const)('levels in %s stand above growth in a panel of its own', (lang, unit, growthUnit) => {
  const chart = levels({
    ...given,
    lang,
    unit,
    series: [{ ...series, growth: [null, 40.1], growthTexts: [null, '+'] }],
  });
  expect(chart).toEqual({
    kind: 'levels',
    lang,
    ...given,
    axes: [
      { id: 'level', unit },
      { id: 'growth', unit: growthUnit },
    ],
    lines: [
      { name: 'exports', axis: 'level', mark: 'bar', values: [null, 1.12], texts: [null, '1.12'] },
      { name: 'exports', axis: 'growth', mark: 'stem', values: [null, 40.1], texts: [null, '+'] },
    ],
  });
});

test('without any growth there is one panel', () => {
  const chart = levels({ ...given, lang: 'en', unit: 'u', series: [{ ...series, growth: [null, null] }, series] });
  expect(chart.axes.map(({ id }) => id)).toEqual(['level']);
  expect(chart.lines.map(({ axis }) => axis)).toEqual(['level', 'level']);
});

test('implied bars, their bounds and DEMO are carried along', () => {
  const implied = { ...series, uncertain: [true, false], bounds: [[1, 2] as const, null] };
  const chart = levels({ ...given, lang: 'en', unit: 'u', series: [implied], demo: true });
  expect(chart.lines[0]).toMatchObject({ uncertain: [true, false], bounds: [[1, 2], null] });
  expect(chart.demo).toBe(true);
});
