import { expect, test } from 'vitest';
import { dayText } from '../../src/text/day.ts';
import { intervalText } from '../../src/text/interval.ts';
import { growthText, signedPercent } from '../../src/text/percent.ts';
import { periodText, spanText } from '../../src/text/period.ts';

test.each([
  ['2020', '2020', '2020年'],
  ['2024H1', 'H1 2024', '2024年上半年'],
  ['2024H2', 'H2 2024', '2024年下半年'],
  ['2020Q4', 'Q4 2020', '2020年第四季度'],
  ['2020-11', 'Nov 2020', '2020年11月'],
  ['2020-11-01', '1 Nov 2020', '2020年11月1日'],
])('period %s', (label, en, zh) => {
  expect([periodText(label, 'en'), periodText(label, 'zh')]).toEqual([en, zh]);
});

test('spans and days', () => {
  expect(spanText({ from: '2020', to: '2020' }, 'en')).toBe('2020');
  expect(spanText({ from: '2018', to: '2022' }, 'zh')).toBe('2018年至2022年');
  expect(dayText('2024-08', 'en')).toBe('Aug 2024');
});

test.each([
  [4010, '+40.1 %', '同比增长40.1%'],
  [-80, '-0.8 %', '同比下降0.8%'],
  [0, '0.0 %', '同比持平'],
])('growth of %d hundredths', (hundredths, en, zh) => {
  expect(signedPercent(hundredths, 'en')).toBe(en);
  expect(growthText(hundredths, 'zh')).toBe(zh);
});

test.each([
  [{ low: 24.7255, centre: 24.8359, high: 24.9464 }, 1, true, '+24.8', '24.7 to 25.0'],
  [{ low: 0.79558, centre: 0.79943, high: 0.80328 }, 2, false, '0.80', '0.795 to 0.804'],
  [{ low: 0.54, centre: 0.55, high: 0.55865 }, 2, false, '0.55', '0.54 to 0.56'],
  [{ low: 65.976, centre: 66.272, high: 66.515 }, 1, false, '66.3', '65.9 to 66.6'],
  [{ low: 10.0017, centre: 10.002, high: 10.0023 }, 2, false, '10.00', null],
] as const)('interval %o', (interval, decimals, signed, centre, bounds) => {
  expect(intervalText(interval, decimals, signed, 'en')).toEqual({ centre, bounds });
});
