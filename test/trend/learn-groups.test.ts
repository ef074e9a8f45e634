import { expect, test } from 'vitest';
import { createFleet, type Fleet } from '../../src/trend/fleet.ts';
import { learnGroups } from '../../src/trend/learn-groups.ts';
import { takeReport } from '../../src/trend/take-report.ts';
import { chineseCalendar, smallWorld } from './world.ts';

const { reports, testFrom, start } = smallWorld(5);

function taught(isMany: boolean): Fleet {
  const fleet = createFleet(chineseCalendar, start);
  for (const report of reports) if (report.day < testFrom) takeReport(fleet, report, report.asOf);
  // Twice: the second time leaves from what came back the first time.
  for (const day of [testFrom - 7, testFrom]) learnGroups(fleet, day, fleet.groups, isMany);
  return fleet;
}

test('two threads learn what one learns, to the last bit', () => {
  const [one, two] = [taught(false), taught(true)];
  expect(two.groups).toEqual(one.groups);
  for (const [at, { fit }] of two.series.entries()) {
    expect(fit?.coefficients).toEqual(one.series[at]?.fit?.coefficients);
    expect(fit?.design.profile).toBe(two.groups[two.series[at]?.group ?? -1]?.profile);
    expect(fit?.design.calendar).toBe(chineseCalendar);
  }
  expect(two.series.filter(({ fit }) => fit).length).toBeGreaterThan(8);
});
