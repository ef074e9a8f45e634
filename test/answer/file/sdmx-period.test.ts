import { expect, test } from 'vitest';
import { sdmxPeriod } from '../../../src/answer/file/sdmx-period.ts';

test.each([
  ['2020', 'A', '2020'],
  ['2020H2', 'S', '2020-S2'],
  ['2020Q4', 'Q', '2020-Q4'],
  ['2020-11', 'M', '2020-11'],
  ['2020-11-11', 'D', '2020-11-11'],
  ['2020-01..2020-09', '_O', '2020-01-01/P9M'],
  ['2019..2020', '_O', '2019-01-01/P24M'],
  ['2020-11-01..2020-11-11', '_O', '2020-11-01/P11D'],
])('%s is %s %s', (period, freq, time) => {
  expect(sdmxPeriod(period)).toEqual({ freq, time });
});
