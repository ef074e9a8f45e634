import { expect, test } from 'vitest';
import { jsonRows } from '../../../src/store/sql/json-rows.ts';

test.each([0, 1, 255, 256, 257, 1000])('%i rows are the JSON of all of them', (count) => {
  const all = Array.from({ length: count }, (_, at) => [at, `"${at}",]`, null]);
  const rows = jsonRows();
  for (const row of all) rows.add(row);
  expect(rows.count).toBe(count);
  expect(JSON.parse(rows.text())).toEqual(all);
});
