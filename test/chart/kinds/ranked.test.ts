import { expect, test } from 'vitest';
import { type RankedInputRow, ranked } from '../../../src/chart/kinds/ranked.ts';

const given = { lang: 'en', title: 'T', unit: 'u', footer: 'F' } as const;
const row = (name: string, value: number | null, text: string | null): RankedInputRow => ({ name, value, text });
const rows = [
  row('Hangzhou', 9, '9'),
  row('Ningbo', 7, '7'),
  row('Zhengzhou', 5, '5'),
  row('Shanghai', 3, '3'),
  row('Lhasa', null, 'held back'),
  { ...row('other', 20, '20'), muted: true },
];

test('rows keep their order, reasons and texts', () => {
  const cells = { ...row('Ningbo', 7, '7'), cells: ['30 %', 'no base'] };
  expect(ranked({ ...given, headings: ['share', 'y/y'], rows: [cells, row('Lhasa', null, 'c')], alt: 'A' })).toEqual({
    kind: 'ranked',
    ...given,
    headings: ['share', 'y/y'],
    rows: [
      { ...cells, muted: false },
      { name: 'Lhasa', value: null, text: 'c', cells: ['', ''], muted: false },
    ],
    alt: 'A',
  });
});

test('the first three, the last and the rest are told', () => {
  expect(ranked({ ...given, rows }).alt).toBe(
    'T (u). 1. Hangzhou 9; 2. Ningbo 7; 3. Zhengzhou 5; 5. Lhasa held back; other 20.',
  );
  expect(ranked({ ...given, lang: 'zh', rows: rows.slice(0, 1) }).alt).toBe('T（u）。1. Hangzhou 9。');
});

test('more rows, or longer names, make a taller picture', () => {
  const many = (count: number, name: string) =>
    ranked({ ...given, rows: Array.from({ length: count }, () => row(name, 1, '1')) });
  expect(many(5, 'Ningbo').height).toBeUndefined();
  const [short, long] = [
    many(25, 'Ningbo').height ?? 0,
    many(25, 'South Georgia & South Sandwich Islands').height ?? 0,
  ];
  expect(short).toBeGreaterThan(25 * 26);
  expect(long).toBeGreaterThan(short + 25 * 18);
});
