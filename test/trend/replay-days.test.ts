import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../bench/trend/random.ts';
import { buildCalendar } from '../../src/trend/calendar.ts';
import { dayOf } from '../../src/trend/day-number.ts';
import { explain } from '../../src/trend/explain.ts';
import type { KnownReport } from '../../src/trend/replay-days.ts';
import { standingOf } from '../../src/trend/standing.ts';
import { chineseCalendar, replayAll, smallWorld } from './world.ts';

const world = smallWorld(3);
const span = { calendar: chineseCalendar, from: world.testFrom, to: world.testTo };
const { found, fleet } = replayAll(world.reports, span);
const plain = buildCalendar([], []);
const open = { calendar: plain, from: null, to: null };
const START = 18_000;
const id = { office: 'A', mode: '9610', metric: 'exports' };

/** One series, a report a day, known on its day; NaN is a day without one. */
const daily = (values: readonly number[]): KnownReport[] =>
  values.flatMap((value, at) =>
    Number.isNaN(value)
      ? []
      : [{ series: id, day: START + at, value, base: null, provisional: false, asOf: START + at }],
  );

const noisy = (days: number, seed = 8): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: days }, () => random.poisson((400 * random.gamma(40)) / 40));
};
const isSunday = (at: number): boolean => (START + at + 3) % 7 === 6;

test('gross deviations are found while they last', () => {
  const gross = world.planted.filter(({ kind, size }) => size === 'gross' && kind !== 'missing');
  const seen = gross.filter((one) =>
    found.some(
      ({ series, day, alert, direction }) =>
        alert && direction !== 'missing' && series === one.series && day >= one.first && day <= one.last + 3,
    ),
  );
  expect(gross.length).toBeGreaterThan(1);
  expect(seen.length / gross.length).toBeGreaterThanOrEqual(0.8);
});

test.each([0, 1, 2])('a replay that ends on a day tells what the whole one told up to it (%i)', (draw) => {
  const cut = createRandom(11 + draw).whole(world.testFrom + 20, world.testTo - 5);
  const known = world.reports.filter(({ asOf }) => asOf <= cut);
  const told = replayAll(known, span).found;
  expect(told.length).toBeGreaterThan(0);
  expect(JSON.stringify(told)).toBe(JSON.stringify(found.filter(({ day }) => day <= cut)));
});

test('a spike is told on its day and explained in the unit of the series', () => {
  const values = noisy(500);
  values[450] = 1600;
  const days = replayAll(daily(values.slice(0, 451)), open);
  const last = days.found.at(-1);
  expect(last).toMatchObject({ series: 'A|9610|exports', day: START + 450, direction: 'up', alert: true, span: 1 });
  const said = last && days.fleet && explain(days.fleet, last);
  expect(said).toMatchObject({ first: START + 450, last: START + 450, days: 1, actual: 1600 });
  expect(Math.abs((said?.expected ?? 0) / 400 - 1)).toBeLessThan(0.3);
  expect(said?.high).toBeLessThan(1600);
  expect(said?.difference).toBeCloseTo(1600 - (said?.expected ?? 0), 6);
});

test('a spike whose report comes late, or is provisional until then, is told on the day it comes', () => {
  const values = noisy(460);
  values[450] = 1600;
  const reports = daily(values);
  const late = reports
    .map((report) => (report.day === START + 450 ? { ...report, asOf: report.day + 2 } : report))
    .sort((a, b) => a.asOf - b.asOf);
  const before = reports.filter(({ day }) => day === START + 450).map((one) => ({ ...one, provisional: true }));
  for (const rows of [
    late,
    [...late.filter(({ asOf }) => asOf < START + 450), ...before, ...late.filter(({ asOf }) => asOf >= START + 450)],
  ]) {
    const told = replayAll(rows, open).found.filter(({ alert, day }) => alert && day >= START + 449);
    expect(told[0]).toMatchObject({ day: START + 452, first: START + 450, direction: 'up', span: 1 });
  }
});

test('a fall by half for three weeks is told within a day, and not every day anew', () => {
  const values = noisy(540).map((value, at) => (at >= 480 && at < 501 ? Math.round(value / 2) : value));
  const told = replayAll(daily(values), open).found.filter(
    ({ day, alert }) => alert && day >= START + 480 && day < START + 501,
  );
  expect(told[0]?.direction).toBe('down');
  expect(told[0]?.day).toBeLessThanOrEqual(START + 481);
  expect(told.length).toBeLessThan(12);
});

test('a provisional report tells nothing, whatever it says', () => {
  const rows = daily(noisy(401));
  const { found: without } = replayAll(rows.slice(0, -1), open);
  const last = rows.at(-1);
  const early = last ? [{ ...last, value: 3, provisional: true }] : [];
  expect(replayAll([...rows.slice(0, -1), ...early], open).found).toEqual(without);
});

test('silence is told on the second report that is due and missing, not on Sundays that are always silent', () => {
  const gone = (at: number): boolean => at >= 403 && at < 409;
  const values = noisy(420).map((value, at) => (isSunday(at) || gone(at) ? Number.NaN : value));
  const missing = replayAll(daily(values), open).found.filter(
    ({ direction, alert }) => direction === 'missing' && alert,
  );
  const due = [403, 404, 405, 406, 407, 408].filter((at) => !isSunday(at));
  expect(missing[0]?.day).toBe(START + (due[1] ?? 0));
  expect(missing.every(({ day }) => day < START + 409)).toBe(true);
});

test('silence before days off is told once it can no longer be lateness, not only when the next report is due', () => {
  const isWeekend = (at: number): boolean => at % 7 === 0 || at % 7 === 6;
  // Gone on a Thursday and a Friday; one report in nine is two days late, none more: on Saturday Thursday's is missing.
  const values = noisy(415).map((value, at) => (isWeekend(at) || at === 410 || at === 411 ? Number.NaN : value));
  const reports = daily(values)
    .map((report) => ({ ...report, asOf: report.day + (report.day % 9 === 0 && report.day < START + 400 ? 2 : 0) }))
    .sort((a, b) => a.asOf - b.asOf);
  const missing = replayAll(reports, open).found.filter(({ direction, alert }) => direction === 'missing' && alert);
  expect(missing.map(({ day }) => day - START)).toEqual([412]);
});

test.each([
  ['one series', 1, 412],
  ['all series', 3, 411],
])('where reports are late now and then, %s of an office that falls silent is told after its days', (_, gone, told) => {
  // Of each series one report in twenty comes two days late, each on days of its own. Another office goes on.
  const modes = ['9610', '9710', '1210'];
  const reports = [...modes, 'other']
    .flatMap((mode, at) =>
      daily(noisy(415, at)).map((report) => ({
        ...report,
        series: { ...id, office: mode === 'other' ? 'B' : 'A', mode },
        asOf: report.day + ((report.day - START) % 20 === 5 * at + 1 && report.day < START + 400 ? 2 : 0),
      })),
    )
    .filter(({ series, day }) => day < START + 410 || modes.indexOf(series.mode) >= gone || series.office === 'B')
    .sort((a, b) => a.asOf - b.asOf);
  const missing = replayAll(reports, { ...open, to: START + 413 }).found.filter(
    ({ direction, alert }) => direction === 'missing' && alert,
  );
  expect(missing.slice(0, gone).map(({ day }) => day - START)).toEqual(Array.from({ length: gone }, () => told));
});

test.each([true, false])(
  'a young series is due on days off when its office reports on them (%s)',
  (reportsOnDaysOff) => {
    const off = [20, 21, 60, 61, 100, 101, 200, 201, 300, 301, 302, 303];
    const holidays = off.map((at) => ({ day: dayOf(START + at), nameZh: '假', kind: 'off' as const }));
    const values = noisy(306).map((value, at) => (!reportsOnDaysOff && off.includes(at) ? Number.NaN : value));
    const young = daily(values)
      .filter(({ day }) => day >= START + 210 && (day < START + 300 || day > START + 303))
      .map((report) => ({ ...report, series: { ...id, mode: '9710' } }));
    const reports = [...daily(values), ...young].sort((a, b) => a.asOf - b.asOf);
    const { found } = replayAll(reports, { ...open, calendar: buildCalendar(holidays, []) });
    const missing = found.filter(({ direction, alert }) => direction === 'missing' && alert);
    expect(missing.some(({ series }) => series === 'A|9710|exports')).toBe(reportsOnDaysOff);
  },
);

test('a short series is too short to judge', () => {
  const young = replayAll(daily([...noisy(40), 90_000]), open);
  expect(young.fleet && standingOf(young.fleet, id)).toBe('too-short');
  expect(young.found.filter(({ direction }) => direction !== 'missing')).toEqual([]);
  expect(fleet && standingOf(fleet, { ...id, office: 'nobody' })).toBe('unknown');
});

test.each<[string, number[]]>([
  ['constant', Array.from({ length: 400 }, () => 7)],
  ['all zero', Array.from({ length: 400 }, () => 0)],
  ['huge', noisy(400).map((value) => value * 1e13)],
  ['mostly zero', noisy(400).map((value, at) => (at % 9 === 0 ? value : 0))],
  ['gaps', noisy(400).map((value, at) => (at % 50 > 30 ? Number.NaN : value))],
  ['one day', [5]],
  ['tiny fractions', noisy(400).map((value) => value * 1e-6)],
  ['a huge value at the end', [...noisy(400), 1e15]],
])('%s: nothing breaks and every score is a number', (_, values) => {
  for (const { score, effect } of replayAll(daily(values), open).found)
    expect([score, effect].every(Number.isFinite)).toBe(true);
});

/** A stretch of days of one kind: gaps, zeros, a constant, huge, tiny or negative values, or anything that is not below zero. */
const stretch = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(Number.NaN, 0, 1, -3, 1e-9, 1e15, Number.MAX_VALUE),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
    ),
    fc.integer({ min: 1, max: 90 }),
    fc.boolean(),
  )
  .map(([value, days, isNoisy]) => noisy(days, days).map((one) => (isNoisy ? (one / 400) * value : value)));

test('whatever comes, nothing breaks and every score is a number', () => {
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1, maxLength: 5 }), (stretches) => {
      for (const { score, effect } of replayAll(daily(stretches.flat()), open).found)
        expect([score, effect].every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('no reports at all', () => {
  expect(replayAll([], open)).toEqual({ found: [], fleet: null });
});

test('the state is plain data that a worker can be sent', () => {
  expect(structuredClone(fleet)?.series.length).toBe(fleet?.series.length);
});
