import { expect, test } from 'vitest';
import { type Release, vintages } from '../../../src/chart/kinds/vintages.ts';

const given = { title: 'imports 2022', unit: 'u', footer: 'F', alt: 'A' };
const first: Release = { published: '2023-01', status: 'first', level: null, growth: { value: 4.9, text: '+4.9' } };
const official: Release = {
  published: '2023-06',
  status: 'official',
  level: { value: 527.8, text: '527.8' },
  growth: { value: -0.8, text: '−0.8' },
};

test.each([
  ['en', 'growth y/y, %'],
  ['zh', '同比增长，%'],
] as const)('releases in %s carry date and status, level above growth', (lang, unit) => {
  const chart = vintages({ ...given, lang, releases: [first, official] });
  expect(chart.labels).toEqual(['2023-01\nfirst', '2023-06\nofficial']);
  expect(chart.axes).toEqual([
    { id: 'level', unit: 'u' },
    { id: 'growth', unit },
  ]);
  expect(chart.lines).toEqual([
    { name: 'imports 2022', axis: 'level', mark: 'bar', values: [null, 527.8], texts: [null, '527.8'] },
    { name: 'imports 2022', axis: 'growth', mark: 'stem', values: [4.9, -0.8], texts: ['+4.9', '−0.8'] },
  ]);
});

test.each([
  ['growth', [first]],
  ['level', [{ ...official, growth: null }]],
])('only %s known: one panel', (axis, releases) => {
  expect(vintages({ ...given, lang: 'en', releases }).axes.map(({ id }) => id)).toEqual([axis]);
});
