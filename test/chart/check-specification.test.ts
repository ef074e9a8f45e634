import { expect, test } from 'vitest';
import { checkSpecification } from '../../src/chart/check-specification.ts';
import type { ChartSpecification, Line } from '../../src/chart/specification.ts';
import { CHARTS } from './fixtures.ts';

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

test.each(Object.entries(CHARTS))('%s is sound', (_, specification) => {
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
