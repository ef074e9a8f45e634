// Deviations planted into a real retailer's days, judged without a calendar: node bench/trend/real.ts 1,2,3
import { readFileSync } from 'node:fs';
import { buildCalendar } from '../../src/trend/calendar.ts';
import { dayNumber, weekdayOf } from '../../src/trend/day-number.ts';
import { seriesKey } from '../../src/trend/fleet.ts';
import { median, robustSpread } from '../../src/trend/median.ts';
import { type KnownReport, replayDays } from '../../src/trend/replay-days.ts';
import { type Line, measureAt, ofKind, ofSize, shareFound, thresholdFor } from './measure.ts';
import { monthlyMean, type Peer, runPeer, seasonalNaive, stlMad } from './peers.ts';
import { factorOf, type Plan, plant } from './plant.ts';
import { createRandom, type Random } from './random.ts';
import type { World } from './simulate.ts';

/** Online Retail, UCI, CC BY 4.0: see test/data/README.md. */
const FILE = new URL('../../test/data/online-retail-daily-by-country.csv', import.meta.url);
const METRICS = ['orders', 'lines', 'gross_gbp', 'units_sold'];
/** Countries with sales on so many days; the others are too short to judge for most of the year. */
const FEWEST = 90;
const TEST_FROM = dayNumber('2011-06-01');
const KINDS = ['spike', 'drop', 'shift', 'drift'] as const;

function readRetail(): KnownReport[] {
  const [head = '', ...rows] = readFileSync(FILE, 'utf8').trim().split('\n');
  const names = head.split(',');
  return rows.flatMap((row) => {
    const fields = new Map(row.split(',').map((field, at) => [names[at], field]));
    const day = dayNumber(fields.get('date') ?? '');
    return METRICS.map((mode) => ({
      series: { office: fields.get('country') ?? '', mode, metric: 'exports' },
      day,
      asOf: day,
      value: Number(fields.get(mode)),
      base: null,
      provisional: false,
    }));
  });
}

/** Scatter of a series' log around the last 8 of the same weekday. */
function scatterOf(days: readonly KnownReport[]): number {
  const logs = days.map(({ day, value }) => ({ weekday: weekdayOf(day), log: Math.log(value + 0.5) }));
  const rests = logs.flatMap(({ weekday, log }, at) => {
    const same = logs.slice(0, at).filter((one) => one.weekday === weekday);
    return same.length < 8 ? [] : [log - median(same.slice(-8).map((one) => one.log))];
  });
  return robustSpread(rests);
}

/** The retailer's days with one deviation in three of four series of the test's half year. */
function plantInto(reports: readonly KnownReport[], random: Random): World {
  const testTo = Math.max(...reports.map(({ day }) => day));
  const byKey = Map.groupBy(reports, ({ series }) => seriesKey(series));
  const plans: Plan[] = [];
  for (const [key, days] of byKey) {
    if (days.length < FEWEST || random.uniform() > 0.75) continue;
    const known = new Set(days.map(({ day }) => day));
    const last = days.at(-1)?.day ?? testTo;
    plans.push(
      plant(random, key, false, scatterOf(days), [TEST_FROM, Math.min(last, testTo)], (day) => known.has(day)),
    );
  }
  const judged = reports.filter(({ series }) => (byKey.get(seriesKey(series))?.length ?? 0) >= FEWEST);
  const moved = judged.map((report) => {
    const plan = plans.find(
      ({ series, first, last }) => series === seriesKey(report.series) && report.day >= first && report.day <= last,
    );
    if (!plan) return report;
    const value = report.value * factorOf(plan, report.day);
    return { ...report, value: Number.isInteger(report.value) ? Math.round(value) : value };
  });
  return {
    reports: moved.sort((a, b) => a.asOf - b.asOf),
    planted: plans,
    truth: new Map(),
    start: Math.min(...judged.map(({ day }) => day)),
    testFrom: TEST_FROM,
    testTo,
    calendar: buildCalendar([], []),
    events: [],
  };
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const peers: readonly (readonly [string, Peer])[] = [
  ['seasonal naive z', seasonalNaive],
  ['28-day mean z', monthlyMean],
  ['STL + MAD', stlMad],
];
const retail = readRetail();
const worlds = (process.argv[2] ?? '1,2,3').split(',').map((seed) => plantInto(retail, createRandom(Number(seed))));
const ours = (world: World): Line[] => [
  ...replayDays(world.reports, { calendar: world.calendar, from: world.testFrom, to: world.testTo }),
];
const detectors: readonly (readonly [string, (world: World) => Line[]])[] = [
  ['Tidewaiter', ours],
  ...peers.map(([name, peer]) => [name, (world: World) => runPeer(world, peer)] as const),
];
const series = new Set(worlds[0]?.reports.map((report) => seriesKey(report.series))).size;
print(`${series} series, ${worlds.reduce((sum, { planted }) => sum + planted.length, 0)} deviations\n`);
print(`| detector | at | POD | ${KINDS.join(' | ')} | subtle | medium | gross |`);
print('|---|---|---|---|---|---|---|---|---|---|');
for (const [name, detect] of detectors) {
  const lines = worlds.map((world) => ({ world, lines: detect(world) }));
  for (const rate of [0.05, 0.1, 0.2]) {
    const detected = lines.flatMap(
      ({ world, lines: own }) => measureAt(world, own, thresholdFor(world, own, rate)).detected,
    );
    const shares = [
      detected,
      ...KINDS.map((kind) => ofKind(detected, kind)),
      ...(['subtle', 'medium', 'gross'] as const).map((size) => ofSize(detected, size)),
    ];
    print(`| ${[name, rate, ...shares.map((one) => shareFound(one).toFixed(2))].join(' | ')} |`);
  }
}
