import { expect, test } from 'vitest';
import { HEAT_NAMES, nameLines, RANKED_NAMES, rowHeight } from '../../src/chart/row-names.ts';
import { OFFICES } from './ledger-fixtures.ts';

test('every office stands on one line', () => {
  for (const name of [...OFFICES.en, ...OFFICES.zh])
    for (const style of [HEAT_NAMES, RANKED_NAMES]) expect(nameLines(name, style)).toEqual([name]);
});

test('a long name is wrapped, and its row is as much taller', () => {
  const long = 'CBEC retail (direct purchase import / retail export)';
  const lines = nameLines(long, RANKED_NAMES);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(' ')).toBe(long);
  expect(rowHeight(['Ningbo', long], RANKED_NAMES)).toBe(
    rowHeight(['Ningbo'], RANKED_NAMES) + (lines.length - 1) * RANKED_NAMES.line,
  );
});
