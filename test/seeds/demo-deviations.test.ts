import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { dayNumber, dayOf } from '../../seeds/demo/day-number.ts';
import { demoDay } from '../../seeds/demo/demo-day.ts';
import type { DemoPlan } from '../../seeds/demo/demo-plan.ts';
import { DEVIATION_KINDS, type PlantedDeviation, plantedDeviations } from '../../seeds/demo/planted-deviations.ts';
import { addDays } from '../../src/domain/day.ts';
import { demoWorld, sum } from './demo-world.ts';

let plan: DemoPlan;
beforeAll(async () => {
  ({ plan } = await demoWorld());
});

const days = fc.integer({ min: dayNumber('2019-03-01'), max: dayNumber('2035-12-31') }).map(dayOf);

test('on any day the last five whole weeks have begun one of each kind, each at another office', () => {
  fc.assert(
    fc.property(days, (today) => {
      const recent = plantedDeviations(addDays(today, -41), today).filter(({ first }) => first > addDays(today, -41));
      expect(new Set(recent.map(({ kind }) => kind))).toEqual(new Set(DEVIATION_KINDS));
      expect(new Set(recent.map(({ office }) => office)).size).toBe(recent.length);
    }),
  );
});

test('a longer look, back and ahead, lists the same deviations', () => {
  fc.assert(
    fc.property(days, fc.nat(400), (today, back) => {
      const last = plantedDeviations(today, today);
      expect(plantedDeviations(addDays(today, -back), addDays(today, back))).toEqual(expect.arrayContaining(last));
    }),
  );
});

/** What a deviation's office had in a run of days: goods value of its flow, and records that came back. */
function seen({ office, flow }: PlantedDeviation, from: string, length: number) {
  const all = Array.from({ length }, (_, at) => demoDay(addDays(from, at), plan))
    .flat()
    .filter((record) => record.office === office);
  const concerned = all.filter((record) => flow === null || record.flow === flow);
  return {
    records: all.length,
    value: sum(
      concerned.filter(({ kind }) => kind === 'goods'),
      (record) => record.value,
    ),
    returns: concerned.filter(({ kind }) => kind === 'return').length,
  };
}

/** Weeks without festival, sale or day off, so that the week before is a fair measure. */
const QUIET = [
  ['2024-07-08', '2024-08-26'],
  ['2025-07-14', '2025-09-01'],
  ['2026-07-06', '2026-08-31'],
] as const;
const quiet = (kind: PlantedDeviation['kind']): PlantedDeviation[] =>
  QUIET.flatMap(([from, to]) => plantedDeviations(from, to).filter((one) => one.kind === kind && one.first >= from));

test.each(['drop', 'shift', 'spike'] as const)('every %s is as large as it says', (kind) => {
  expect(quiet(kind).length).toBeGreaterThan(2);
  for (const deviation of quiet(kind)) {
    const length = Math.min(deviation.days, 14);
    // Whole weeks back, so that weekdays match.
    const usual = seen(deviation, addDays(deviation.first, -14), length).value;
    const times = seen(deviation, deviation.first, length).value / usual;
    expect(times / deviation.factor, JSON.stringify(deviation)).toBeGreaterThan(0.8);
    expect(times / deviation.factor, JSON.stringify(deviation)).toBeLessThan(1.25);
  }
});

test('a missing report is two days without any record, between days with some', () => {
  for (const deviation of quiet('missing')) {
    expect(seen(deviation, deviation.first, deviation.days).records).toBe(0);
    expect(seen(deviation, addDays(deviation.first, -1), 1).records).toBeGreaterThan(0);
    expect(seen(deviation, addDays(deviation.first, deviation.days), 1).records).toBeGreaterThan(0);
  }
});

test('return surges bring several times the returns of the four weeks before', () => {
  const surges = quiet('return-surge');
  expect(surges.length).toBeGreaterThan(2);
  const during = sum(surges, (surge) => seen(surge, surge.first, 7).returns);
  const before = sum(surges, (surge) => seen(surge, addDays(surge.first, -28), 28).returns / 4);
  expect(during / before).toBeGreaterThan(4);
});
