import { expect, test } from 'vitest';
import { createFleet } from '../../src/trend/fleet.ts';
import { learnGroups } from '../../src/trend/learn-groups.ts';
import { lentTo } from '../../src/trend/lent.ts';
import { takeReport } from '../../src/trend/take-report.ts';
import { chineseCalendar, smallWorld } from './world.ts';

const { reports, start, testFrom } = smallWorld(5);
/** A hundred days before the test year: the young mode has seen no Spring Festival. */
const BEGUN = testFrom - 100;

test('a young mode goes by the festivals of an older one until it has seen its own', () => {
  const fleet = createFleet(chineseCalendar, start);
  for (const report of reports) {
    if (report.day >= testFrom || report.series.metric !== 'exports') continue;
    takeReport(fleet, report, report.day);
    if (report.day >= BEGUN) takeReport(fleet, { ...report, series: { ...report.series, mode: '9810' } }, report.day);
  }
  const [elder, young] = fleet.groups;
  learnGroups(fleet, testFrom - 7, fleet.groups);
  const lent = elder?.profile.slice();
  learnGroups(fleet, testFrom, fleet.groups);
  const eve = chineseCalendar.names.indexOf('spring+0');
  expect(lent?.[eve]).toBeLessThan(-0.2);
  expect(young?.profile[eve]).toBe(lent?.[eve]);
  expect(young?.doubt[eve]).toBeGreaterThan(elder?.doubt[eve] ?? 0);
  expect(elder && lentTo(fleet, elder, testFrom)).toBeNull();
});
