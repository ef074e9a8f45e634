import { expect, test } from 'vitest';
import { createRandom } from '../../bench/trend/random.ts';
import { packFleet, unpackFleet } from '../../src/alert/judge/keep-fleet.ts';
import { buildCalendar } from '../../src/trend/calendar.ts';
import { createFleet, type Fleet, type Report } from '../../src/trend/fleet.ts';
import { judgeDay } from '../../src/trend/judge-day.ts';
import { takeReport } from '../../src/trend/take-report.ts';

const START = 18_000;
const WALKED = START + 760;
const calendar = buildCalendar(
  [{ day: '2021-04-05', nameZh: '清明节', kind: 'off' }],
  [{ day: '2021-02-12', name: 'Spring Festival day 1', affects: ['all'] }],
);

/** Three offices' exports and one's returns, which begin after the first year; another's returns are mostly none. */
function reportsOn(day: number): Report[] {
  const random = createRandom(day);
  return [0, 1, 2, 3, 4].flatMap((at) => {
    if (at === 3 && day < START + 500) return [];
    const isReturns = at > 2;
    const series = { office: `O${at % 3}`, mode: '9610', metric: isReturns ? 'returns' : 'exports' };
    const few = day > WALKED + 5 ? 3 : 0.5;
    const value = random.poisson(
      (at === 4 ? few : at === 3 ? 30 : 300) * random.gamma(50) * 0.02 * (at === 1 && day > WALKED ? 1.4 : 1),
    );
    return [{ series, day, value, base: isReturns ? 300 : null, provisional: false }];
  });
}

const judged = (fleet: Fleet, day: number) => {
  for (const report of reportsOn(day)) takeReport(fleet, report, day);
  return judgeDay(fleet, day);
};

function learned(): Fleet {
  const fleet = createFleet(calendar, START - 30);
  for (let day = START; day < WALKED - 60; day += 1)
    for (const report of reportsOn(day)) takeReport(fleet, report, day);
  for (let day = WALKED - 60; day < WALKED; day += 1) judged(fleet, day);
  return fleet;
}

const lately = (days: Float64Array | Uint8Array, day: number) => [
  ...days.subarray(day - START - 300, day - START + 31),
];

test('a model that is put away each evening judges as one that never was, and what is old is written once', async () => {
  const fleet = learned();
  const kept = new Map(packFleet(fleet, { today: WALKED, changed: WALKED }, new Map()).pieces);
  expect([...kept.keys()].filter((name) => name.startsWith('old'))).toHaveLength(2 * 6);
  const found: unknown[] = [];
  const written: string[] = [];
  for (let day = WALKED; day < WALKED + 20; day += 1) {
    const back = await unpackFleet(kept, calendar);
    if (!back) throw new Error('not the model that was kept');
    const findings = judged(fleet, day);
    expect(judged(back, day)).toEqual(findings);
    expect(back.series.map(({ expected, masked }) => [lately(expected, day), lately(masked, day)])).toEqual(
      fleet.series.map(({ expected, masked }) => [lately(expected, day), lately(masked, day)]),
    );
    found.push(...findings);
    const { pieces, gone } = packFleet(back, { today: day + 1, changed: day }, kept);
    written.push(...pieces.keys());
    for (const name of gone) kept.delete(name);
    for (const [name, bytes] of pieces) kept.set(name, bytes);
  }
  expect(fleet.series.some(({ sparse }) => sparse)).toBe(true);
  expect(found.length).toBeGreaterThan(2);
  // Each night the fleet, two groups' heads, and the days of the latest two blocks of both.
  expect(written.length).toBeLessThanOrEqual(20 * 7 + 2);
});

test('of another calendar, and of nothing, a model is learned anew', async () => {
  const kept = packFleet(learned(), { today: WALKED, changed: WALKED }, new Map()).pieces;
  expect(await unpackFleet(kept, buildCalendar([], []))).toBeNull();
  expect(await unpackFleet(new Map(), calendar)).toBeNull();
});
