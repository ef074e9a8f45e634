import { expect, test } from 'vitest';
import { contribution } from '../../../src/chart/kinds/contribution.ts';

const given = { title: 'T', footer: 'F', alt: 'A' };
const parts = [
  { name: 'exports', value: 24.8, text: '+24.8', bounds: [24.7, 25] as const },
  { name: 'imports', value: null, text: null },
];

test.each([
  ['en', 'percentage points'],
  ['zh', '百分点'],
] as const)('parts in %s are bars of percentage points against the total', (lang, unit) => {
  expect(contribution({ ...given, lang, parts, total: { value: 31.1, text: '+31.1' } })).toEqual({
    kind: 'contribution',
    lang,
    ...given,
    labels: ['exports', 'imports'],
    axes: [{ id: 'points', unit }],
    lines: [
      {
        name: unit,
        axis: 'points',
        mark: 'bar',
        values: [24.8, null],
        texts: ['+24.8', null],
        bounds: [[24.7, 25], null],
      },
    ],
    references: [{ axis: 'points', value: 31.1, text: '+31.1' }],
  });
});

test('without a total there is no line to read against', () => {
  expect(contribution({ ...given, lang: 'en', parts, total: null })).not.toHaveProperty('references');
});
