import { expect, test } from 'vitest';
import { heatKey } from '../../src/chart/heat-key.ts';
import { heat } from '../../src/chart/kinds/heat.ts';

const row = (name: string, values: (number | null)[]) => ({
  name,
  values,
  texts: values.map((value) => (value === null ? null : `${value}.0`)),
});
const keyOf = (scale: 'all' | 'row', ...rows: ReturnType<typeof row>[]) => {
  const { shareOf, ...words } = heatKey(
    heat({ lang: 'en', title: '', unit: 'u', labels: ['a', 'b'], rows, scale, footer: '' }),
  );
  return {
    ...words,
    shares: rows.map((one) => one.values.map((value) => (value === null ? null : shareOf(value, one)))),
  };
};

test.each([
  [
    'all',
    [2, 4],
    [1, null],
    {
      low: '0',
      high: '4.0',
      name: 'u',
      missing: 'no figure',
      shares: [
        [0.5, 1],
        [0.25, null],
      ],
    },
  ],
  [
    'all',
    [-2, 2],
    [0, 1],
    {
      low: '-2.0',
      high: '2.0',
      name: 'u',
      missing: null,
      shares: [
        [0, 1],
        [0.5, 0.75],
      ],
    },
  ],
  [
    'row',
    [2, 4],
    [1, null],
    {
      low: '0',
      high: '100',
      name: "% of each row's highest",
      missing: 'no figure',
      shares: [
        [0.5, 1],
        [1, null],
      ],
    },
  ],
  [
    'row',
    [0, 0],
    [null, null],
    {
      low: '0',
      high: '100',
      missing: 'no figure',
      shares: [
        [0, 0],
        [null, null],
      ],
    },
  ],
  [
    'all',
    [0, 0],
    [0, 0],
    {
      low: '0',
      high: '0',
      missing: null,
      shares: [
        [0, 0],
        [0, 0],
      ],
    },
  ],
] as const)('by %s, %j and %j', (scale, first, second, key) => {
  expect(keyOf(scale, row('x', [...first]), row('y', [...second]))).toMatchObject(key);
});
