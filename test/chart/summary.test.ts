import { expect, test } from 'vitest';
import { summary } from '../../src/chart/summary.ts';

const labels = ['2020\nQ1', 'Q2', 'Q3'];
const told = (values: (number | null)[], texts: (string | null)[] = values.map(() => null)): string =>
  summary({ lang: 'en', title: 'T', unit: 'u', labels, series: [{ name: 's', values, texts }] });

test.each([
  [[2, 3, 1], 'T (u). s: first 2020 Q1 2, last Q3 1, highest Q2 3, lowest Q3 1.'],
  [[null, 5, null], 'T (u). s: Q2 5, 2 without a figure.'],
  [[null, null, null], 'T (u). s: no figures.'],
  [[1, 1, 1], 'T (u). s: first 2020 Q1 1, last Q3 1, highest 2020 Q1 1, lowest 2020 Q1 1.'],
])('%j reads "%s"', (values, text) => {
  expect(told(values)).toBe(text);
});

test('values are told as they are printed', () => {
  expect(told([1.234, null, null], ['1.2', null, null])).toContain('2020 Q1 1.2,');
});
