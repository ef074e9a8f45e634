import { expect, test } from 'vitest';
import { createRandom } from '../../bench/trend/random.ts';
import { buildCalendar } from '../../src/trend/calendar.ts';
import { createFleet, type Fleet } from '../../src/trend/fleet.ts';
import { judgeDay } from '../../src/trend/judge-day.ts';
import { takeReport } from '../../src/trend/take-report.ts';
import { tame } from '../../src/trend/wildness.ts';

test.each([
  // Days beyond 3 deviations, more than usual; the normal quantile of the exact tail of Student's law with twice the freedom.
  [0, 6],
  [0.0005, 6],
  [0.006, 4.63],
  [0.015, 3.81],
])('with %f more days far out, six standard deviations count as %f', (wildness, wanted) => {
  expect(tame(6, wildness, 1)).toBeCloseTo(wanted, 1);
  expect(tame(-6, wildness, 1)).toBeCloseTo(-wanted, 1);
});

test('sums of many days are hardly tamed, and what is higher stays higher', () => {
  expect(tame(6, 0.015, 28)).toBeGreaterThan(5.7);
  expect(tame(30, 0.03, 1)).toBeGreaterThan(tame(10, 0.03, 1));
});

const START = 18_000;

/** Six offices for a year and a half; one day in fifty of a wild one is off by a factor of up to three. */
function fleetOf(wild: boolean): Fleet {
  const fleet = createFleet(buildCalendar([], []), START);
  const random = createRandom(6);
  for (let day = START; day < START + 500; day += 1) {
    for (let office = 0; office < 6; office += 1) {
      const shock = random.normal();
      const isWild = random.uniform() < 0.02;
      const value = Math.round(500 * Math.exp((wild && isWild ? 0.5 : 0.1) * shock));
      const series = { office: `O${office}`, mode: '9610', metric: 'exports' };
      takeReport(fleet, { series, day, value, base: null, provisional: false }, day);
    }
    judgeDay(fleet, day);
  }
  return fleet;
}

test('a fleet learns whether it has wild days', () => {
  expect(fleetOf(false).learned.ages[1]?.wild).toBeLessThan(0.006);
  expect(fleetOf(true).learned.ages[1]?.wild).toBeGreaterThan(0.007);
});
