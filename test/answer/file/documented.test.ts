import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SDMX_COLUMNS } from '../../../src/answer/file/sdmx-file.ts';
import { asking, goods } from '../asking.ts';
import { rowsOf } from './read-csv.ts';

const documented = readFileSync(new URL('../../../docs/files.md', import.meta.url), 'utf8');

test('every column of the csv is documented', async () => {
  const { ask } = await asking([goods('a', 1), goods('b', 1, { day: '2020-11-12' })]);
  for (const question of [
    'returns rate 2020-11 by office',
    'exports 2020-11 by partner',
    'exports 2020-11 by mode',
    'exports 2020-11 by chapter',
  ]) {
    const [row = {}] = rowsOf((await ask(`${question} as csv`)).file?.content);
    for (const column of Object.keys(row)) expect(documented, column).toContain(`\`${column.replace('\uFEFF', '')}\``);
  }
});

test.each(SDMX_COLUMNS)('%s is documented', (column) => {
  expect(documented).toContain(`\`${column}\``);
});
