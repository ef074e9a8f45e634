import { expect, test } from 'vitest';
import { checkSpecification } from '../../src/chart/check-specification.ts';
import type { ChartSpecification, Line } from '../../src/chart/specification.ts';
import { CHARTS } from './fixtures.ts';
import { ledgerCharts } from './ledger-fixtures.ts';

const line: Line = { name: 'exports', axis: 'level', mark: 'bar', values: [1, 2], texts: ['1', '2'] };
const sound: ChartSpecification = {
  kind: 'levels',
  lang: 'en',
  title: '',
  labels: ['a', 'b'],
  axes: [{ id: 'level', unit: '' }],
  lines: [line],
  footer: '',
  alt: '',
};
const withLine = (change: Partial<Line>): ChartSpecification => ({ ...sound, lines: [{ ...line, ...change }] });

test.each(Object.entries({ ...CHARTS, ...ledgerCharts('en') }))('%s is sound', (_, specification) => {
  expect(() => checkSpecification(specification)).not.toThrow();
});

test.each([
  ['labels', { ...sound, labels: [] }, 'has no labels'],
  ['axes', { ...sound, axes: [] }, 'has no axes'],
  ['lines', { ...sound, lines: [] }, 'has no lines'],
  ['a value too few', withLine({ values: [1] }), 'line "exports" does not have one value for each of its labels'],
  ['a text too many', withLine({ texts: ['1', '2', '3'] }), 'does not have one value'],
  ['an unknown axis', withLine({ axis: 'growth' }), 'line "exports" has no axis "growth"'],
  ['no number', withLine({ values: [1, Number.NaN] }), 'a value that is not a number'],
  ['bounds', withLine({ bounds: [[2, 1], null] }), 'bounds out of order'],
  ['reference', { ...sound, references: [{ axis: 'level', value: Number.NaN, text: '' }] }, 'reference'],
  ['reference axis', { ...sound, references: [{ axis: 'x', value: 1, text: '' }] }, 'has no axis "x"'],
  ['kind', { ...sound, kind: 'pie' as 'levels' }, 'is not a kind of chart'],
] as const)('a broken specification says what is wrong: %s', (_, specification, reason) => {
  expect(() => checkSpecification(specification)).toThrow(reason);
});

const bars = { ...sound, kind: 'bars' } as const;
const lines = { ...sound, kind: 'lines', events: [], partial: false } as const;
const row = { name: 'Ningbo', value: 1, text: '1', cells: [], muted: false };
const page = { lang: 'en', title: '', unit: '', footer: '', alt: '' } as const;
const ranked = { kind: 'ranked', ...page, headings: [], rows: [row] } as const;
const matrix = { ...page, labels: ['a'], rows: [{ name: 'Ningbo', values: [-1], texts: [null] }] };
const heat = { kind: 'heat', ...matrix, scale: 'all' } as const;
const multiples = { kind: 'multiples', ...matrix, mark: 'bar', scale: 'own' } as const;

test.each([bars, lines, ranked, heat, multiples])('$kind is sound', (specification) => {
  expect(() => checkSpecification(specification)).not.toThrow();
});

test.each([
  [{ ...bars, stack: { texts: [] } }, 'does not have one text for each of its stacks'],
  [{ ...bars, lines: [{ ...line, values: [1, -1] }], stack: { texts: ['', ''] } }, 'stacks values of both signs'],
  [{ ...bars, labels: [] }, 'has no labels'],
  [{ ...lines, events: [{ at: 2, text: '' }] }, 'has a text beside its labels'],
  [{ ...lines, ticks: [{ at: 0.5, text: '' }] }, 'has a text beside its labels'],
  [{ ...lines, lines: [] }, 'has no lines'],
  [{ ...ranked, rows: [] }, 'has no rows'],
  [{ ...ranked, headings: ['share'] }, 'row "Ningbo" does not have one text for each heading'],
  [{ ...ranked, rows: [{ ...row, value: Number.NaN }] }, 'has a value that is not a number'],
  [{ ...heat, scale: 'row' }, "below zero, which is no share of its row's highest"],
  [{ ...heat, labels: ['a', 'b'] }, 'row "Ningbo" does not have one value for each of its labels'],
  [{ ...heat, labels: [] }, 'has no labels'],
  [{ ...multiples, rows: [] }, 'has no rows'],
  [{ ...multiples, rows: [{ name: '', values: [Number.POSITIVE_INFINITY], texts: [null] }] }, 'not a number'],
] satisfies [ChartSpecification, string][])('a broken ledger chart says what is wrong: %#', (specification, reason) => {
  expect(() => checkSpecification(specification)).toThrow(reason);
});
