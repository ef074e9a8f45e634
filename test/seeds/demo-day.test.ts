import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { dayNumber, dayOf } from '../../seeds/demo/day-number.ts';
import { demoBatches } from '../../seeds/demo/demo-batches.ts';
import { demoDay } from '../../seeds/demo/demo-day.ts';
import { type DemoPlan, demoPlan } from '../../seeds/demo/demo-plan.ts';
import { addDays } from '../../src/domain/day.ts';
import type { Flow } from '../../src/domain/declaration.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { demoWorld, goods, sum } from './demo-world.ts';

let reference: Reference;
let plan: DemoPlan;
beforeAll(async () => {
  ({ reference, plan } = await demoWorld());
});

/** The nation's goods on a day, in fen. */
const nation = (day: string, flow: Flow): number =>
  sum(plan.cells, (cell) => (cell.flow === flow ? plan.value(dayNumber(day), cell) : 0));
const mean = (from: string, days: number, flow: Flow): number =>
  sum(
    Array.from({ length: days }, (_, at) => addDays(from, at)),
    (day) => nation(day, flow) / days,
  );

test('a day made alone, in any order, on a plan of its own, equals the day made in a run', () => {
  const days = fc.integer({ min: dayNumber('2019-01-01'), max: dayNumber('2028-12-31') }).map(dayOf);
  fc.assert(
    fc.property(days, (day) => {
      const run = [...demoBatches(addDays(day, -3), addDays(day, 2), plan)].flat();
      expect(demoDay(day, demoPlan(reference))).toEqual(run.filter((record) => record.day === day));
    }),
    { numRuns: 15 },
  );
});

test.each([
  ['2019-01-01', 'f72836023371fc74'],
  ['2020-11-11', '78bd791dac949488'],
  ['2026-02-17', 'f8c383954d5d47b2'],
])('%s has the same bytes on every machine', (day, digest) => {
  const bytes = JSON.stringify(demoDay(day, plan));
  expect(createHash('sha256').update(bytes).digest('hex').slice(0, 16)).toBe(digest);
});

test('there is nothing before the first day', () => {
  expect(demoDay('2018-12-31', plan)).toEqual([]);
});

test("an office's records add up to the plan's value", () => {
  for (const cell of plan.cells) {
    const records = goods(demoDay('2025-03-12', plan)).filter(
      ({ office, flow }) => office === cell.office && flow === cell.flow,
    );
    expect(sum(records, ({ value }) => value)).toBe(plan.value(dayNumber('2025-03-12'), cell));
  }
});

test.each([
  ['exports', '2025-05-12'],
  ['imports', '2025-09-08'],
] as const)('%s of the week of %s: workdays above Saturday above Sunday', (flow, monday) => {
  const week = Array.from({ length: 7 }, (_, at) => nation(addDays(monday, at), flow));
  const [saturday = 0, sunday = 0] = week.slice(5);
  expect(saturday).toBeLessThan(0.9 * Math.min(...week.slice(0, 5)));
  expect(sunday).toBeLessThan(0.97 * saturday);
});

test.each(['2025-04-27', '2025-09-28'])('%s, a make-up workday on a Sunday, is a workday', (day) => {
  const workday = mean(addDays(day, -6), 5, 'exports');
  expect(nation(day, 'exports') / workday).toBeGreaterThan(0.92);
  expect(nation(addDays(day, -7), 'exports') / workday).toBeLessThan(0.8);
});

test.each([['2020-01-25'], ['2021-02-12'], ['2024-02-10'], ['2026-02-17']])(
  'Spring Festival of %s: low around it, recovered three weeks on',
  (festival) => {
    for (const flow of ['exports', 'imports'] as const) {
      const before = mean(addDays(festival, -24), 14, flow);
      expect(mean(festival, 7, flow) / before, flow).toBeLessThan(0.7);
      expect(mean(addDays(festival, 21), 14, flow) / before, flow).toBeGreaterThan(0.85);
    }
  },
);

test.each([
  ['2020-11-12', 'exports', 1.3],
  ['2020-11-12', 'imports', 1.9],
  ['2025-11-12', 'imports', 1.9],
  ['2025-06-19', 'imports', 1.5],
  ['2023-11-24', 'exports', 1.25],
  ['2024-12-13', 'imports', 1.15],
] as const)(
  'the sale before %s lifts %s at least %d times above the fortnight three weeks before',
  (day, flow, times) => {
    const workday = [1, 2, 3, 4, 5].includes((dayNumber(day) + 4) % 7);
    expect(workday).toBe(true);
    expect(nation(day, flow) / mean(addDays(day, -30), 14, flow)).toBeGreaterThan(times);
  },
);

test('nothing jumps at the turn of the year', () => {
  for (const year of [2020, 2021, 2022, 2023, 2024, 2025]) {
    for (const flow of ['exports', 'imports'] as const) {
      const workdays = (from: string): number[] =>
        Array.from({ length: 9 }, (_, at) => addDays(from, at))
          .filter((day) => [1, 2, 3, 4, 5].includes((dayNumber(day) + 4) % 7))
          .map((day) => nation(day, flow));
      const middle = (values: readonly number[]): number =>
        values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
      const change = middle(workdays(`${year}-01-04`)) / middle(workdays(`${year - 1}-12-22`));
      expect(change, `${year} ${flow}`).toBeGreaterThan(0.88);
      expect(change, `${year} ${flow}`).toBeLessThan(1.08);
    }
  }
});
