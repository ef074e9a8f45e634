import { expect, test } from 'vitest';
import { columnsOf, tableText } from '../../../src/adapters/console/table-text.ts';

test('Chinese characters take two columns', () => {
  expect([columnsOf('abc'), columnsOf('出口'), columnsOf('（1）')]).toEqual([3, 4, 5]);
});

test('columns line up in both scripts', () => {
  const table = {
    columns: [
      { name: '期间', align: 'left' },
      { name: 'Level', align: 'right' },
    ],
    rows: [
      ['2020年', '1.12'],
      ['Nov', '–'],
    ],
  } as const;
  expect(tableText(table).split('\n')).toEqual(['期间    Level', '──────  ─────', '2020年   1.12', 'Nov         –']);
});
