import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { lastDayOf, RETURN_CLOCKS, releasesEnding } from '../../src/domain/return-clock.ts';

test.each([
  ['apply', '2024-02-01', '2024-03-02'],
  ['site', '2023-12-31', '2024-02-14'],
  ['waiver', '2023-08-31', '2024-02-29'],
  ['waiver', '2024-06-30', '2024-12-30'],
  ['original', '2024-02-29', '2025-02-28'],
  ['original', '2024-12-31', '2025-12-31'],
] as const)('%s: released %s, in time up to %s', (name, released, last) => {
  const clock = RETURN_CLOCKS.find((one) => one.name === name);
  expect(clock && lastDayOf(clock, released)).toBe(last);
});

test('the days of release whose last day lies in a week are found, whichever month it is', () => {
  for (const clock of RETURN_CLOCKS) {
    for (let from = '2023-12-20'; from < '2024-04-05'; from = addDays(from, 1)) {
      const to = addDays(from, 6);
      const expected: string[] = [];
      for (let day = addDays(from, -380); day <= to; day = addDays(day, 1)) {
        const last = lastDayOf(clock, day);
        if (last >= from && last <= to) expected.push(day);
      }
      expect(releasesEnding(clock, from, to)).toEqual([expected[0], expected.at(-1)]);
    }
  }
});

test('a single day on which no clock runs out has no release', () => {
  const waiver = RETURN_CLOCKS.find(({ name }) => name === 'waiver');
  // Six months after 30 or 31 August is the last of February; the 31st of a month with 30 days before it is nobody's.
  const [from, to] = waiver ? releasesEnding(waiver, '2024-03-31', '2024-03-31') : ['', '9'];
  expect(from > to).toBe(true);
});
