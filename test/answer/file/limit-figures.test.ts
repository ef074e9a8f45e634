import { expect, test } from 'vitest';
import { asking, goods } from '../asking.ts';
import { rowsOf } from './read-csv.ts';

const RECORDS = [
  goods('first', 1, { day: '2019-01-02', flow: 'imports' }),
  ...['2019-11-11', '2020-11-11'].flatMap((day, year) =>
    ['0100', '2200', '2900'].flatMap((office, at) =>
      ['9610', '1210'].map((mode) =>
        goods(`${day}-${office}-${mode}`, year * (mode === '9610' ? 3 : 0) + (3 - at) * 100 - year * at * 10, {
          day,
          office,
          mode,
        }),
      ),
    ),
  ),
];

const cells = async (question: string, names: readonly string[]) => {
  const { ask } = await asking(RECORDS);
  const { file } = await ask(`${question} as csv`);
  return rowsOf(file?.content).map((row) => names.map((name) => row[name]));
};

test('of two dimensions the first is ranked and the second is whole', async () => {
  expect(await cells('exports 2020-11 by mode,office top 1', ['office', 'mode', 'value'])).toEqual([
    ['0100', '9610', '303.00'],
    ['2200', '9610', '193.00'],
    ['2900', '9610', '83.00'],
    ['all', 'all', '1149.00'],
  ]);
});

test('points of growth are ranked by size, as in the answer', async () => {
  const rows = await cells('contribution exports 2020-11 by office top 1', ['office', 'measure', 'value', 'unit']);
  expect(rows).toEqual([
    ['2900', 'value', '163.00', 'yuan'],
    ['2900', 'value change', '-37.00', 'yuan'],
    ['2900', 'value contribution', '-3.0833', 'pp'],
    ['all', 'value', '1149.00', 'yuan'],
    ['all', 'value change', '-51.00', 'yuan'],
    ['all', 'value contribution', '-4.25', 'pp'],
  ]);
});
