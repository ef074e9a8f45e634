import { expect, test } from 'vitest';
import { multiples } from '../../../src/chart/kinds/multiples.ts';

const named = (name: string) => ({ name, values: [1, null], texts: ['1', null] });
const given = {
  title: 'T',
  unit: 'u',
  labels: ['Jan', 'Feb'],
  mark: 'line',
  scale: 'own',
  footer: 'F',
  alt: 'A',
} as const;

test('a panel each', () => {
  const rows = [named('9610'), named('9710')];
  expect(multiples({ ...given, lang: 'en', rows })).toEqual({ kind: 'multiples', lang: 'en', ...given, rows });
});

test.each([
  ['en', 'F\nNot drawn: 12, 13'],
  ['zh', 'F\n未绘制：12、13'],
] as const)('beyond 12 panels the rest is named in %s', (lang, footer) => {
  const chart = multiples({ ...given, lang, rows: Array.from({ length: 14 }, (_, at) => named(`${at}`)) });
  expect(chart.rows.map(({ name }) => name)).toEqual(Array.from({ length: 12 }, (_, at) => `${at}`));
  expect(chart).toMatchObject({ footer, height: 750 });
});

test('it describes every panel when nobody else does', () => {
  const { alt: _, ...silent } = given;
  expect(multiples({ ...silent, lang: 'en', rows: [named('9610'), named('9710')] }).alt).toBe(
    'T (u). 9610: Jan 1, 1 without a figure; 9710: Jan 1, 1 without a figure.',
  );
});
