import { expect, test } from 'vitest';
import { createRandom } from '../../bench/trend/random.ts';
import { buildCalendar } from '../../src/trend/calendar.ts';
import { createFleet } from '../../src/trend/fleet.ts';
import { judgeDay } from '../../src/trend/judge-day.ts';
import { judgeNation } from '../../src/trend/judge-nation.ts';
import { takeReport } from '../../src/trend/take-report.ts';

const START = 18_000;

test('what all offices do is told once, and not as a deviation of each', () => {
  const fleet = createFleet(buildCalendar([], []), START);
  const random = createRandom(4);
  const alerts: string[] = [];
  for (let day = START; day <= START + 330; day += 1) {
    for (let office = 0; office < 9; office += 1) {
      const mean = (200 + 50 * office) * (day > START + 325 ? 0.6 : 1) * random.gamma(60) * (1 / 60);
      const series = { office: `O${office}`, mode: '9610', metric: 'exports' };
      takeReport(fleet, { series, day, value: random.poisson(mean), base: null, provisional: false }, day);
    }
    for (const { series, alert, day: on } of judgeDay(fleet, day)) if (alert && on > START + 325) alerts.push(series);
  }
  const [group] = fleet.groups;
  expect(group && judgeNation(fleet, group, START + 330)).toMatchObject({ direction: 'down', alert: true });
  expect(group && judgeNation(fleet, group, START + 330)?.effect).toBeLessThan(-0.3);
  expect(alerts.length).toBeLessThanOrEqual(2);
});
