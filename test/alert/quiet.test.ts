import { expect, test } from 'vitest';
import { quietUntil } from '../../src/alert/tell/quiet.ts';
import { workdaysOf } from '../../src/domain/workdays.ts';

const workdays = workdaysOf([
  { day: '2026-10-01', nameZh: '国庆节', kind: 'off' },
  { day: '2026-10-02', nameZh: '国庆节', kind: 'off' },
  { day: '2026-10-10', nameZh: '国庆节', kind: 'makeup_workday' },
]);
/** Beijing, as a day and an hour. */
const beijing = (day: string, hour: number): Date => new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 8) * 3_600_000);

test.each([
  ['no quiet hours', null, false, ['2026-11-24', 23], ['2026-11-24', 23]],
  ['outside of them', '22-7', false, ['2026-11-24', 21], ['2026-11-24', 21]],
  ['before midnight', '22-7', false, ['2026-11-24', 23], ['2026-11-25', 7]],
  ['after midnight', '22-7', false, ['2026-11-25', 6], ['2026-11-25', 7]],
  ['at their end', '22-7', false, ['2026-11-25', 7], ['2026-11-25', 7]],
  ['by day', '12-14', false, ['2026-11-25', 13], ['2026-11-25', 14]],
  ['a weekend', null, true, ['2026-11-28', 10], ['2026-11-30', 8]],
  ['days off and the weekend behind them', '22-7', true, ['2026-10-01', 12], ['2026-10-05', 7]],
  ['a Saturday that is worked', null, true, ['2026-10-10', 12], ['2026-10-10', 12]],
  ['a night before a day off', '22-7', true, ['2026-09-30', 23], ['2026-10-05', 7]],
] as const)('%s', (_, quietHours, workdaysOnly, [day, hour], [untilDay, untilHour]) => {
  expect(quietUntil(beijing(day, hour), { quietHours, workdaysOnly }, workdays)).toEqual(beijing(untilDay, untilHour));
});
