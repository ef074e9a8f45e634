import { expect, test } from 'vitest';
import { runsOf } from '../../src/chart/runs.ts';

test.each([
  [[], []],
  [[null, null], []],
  [[1, 2], [[0, 1]]],
  [
    [1, null, 3, 4, null],
    [[0], [2, 3]],
  ],
  [[null, 0, 0], [[1, 2]]],
])('%j has runs at %j', (values: (number | null)[], places) => {
  const runs = runsOf(values);
  expect(runs.map((run) => run.map(({ index }) => index))).toEqual(places);
  for (const { index, value } of runs.flat()) expect(value).toBe(values[index]);
});
