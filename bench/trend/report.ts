// The table of docs/trend.md: node bench/trend/report.ts 101,102
import { replayDays } from '../../src/trend/replay-days.ts';
import { chineseCalendar, events } from './built-in-calendar.ts';
import { REPORTED } from './families.ts';
import {
  type Line,
  type Measured,
  measureAt,
  middleDelay,
  ofKind,
  ofSize,
  seriesMonths,
  shareFound,
  thresholdFor,
} from './measure.ts';
import { oracle } from './oracle.ts';
import { decomposed, monthlyMean, runPeer, seasonalNaive } from './peers.ts';
import { simulate, type World } from './simulate.ts';

const KINDS = ['spike', 'drop', 'shift', 'drift', 'surge'] as const;
const SIZES = ['subtle', 'medium', 'gross'] as const;
const RATES = [0.05, 0.1, 0.2] as const;
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const seeds = (process.argv[2] ?? '101').split(',').map(Number);
const results = new Map<string, Measured[]>();

function note(name: string, world: World, lines: readonly Line[]): void {
  for (const rate of RATES) {
    const key = `${name} ${rate}`;
    results.set(key, [...(results.get(key) ?? []), measureAt(world, lines, thresholdFor(world, lines, rate))]);
  }
}

const isHoliday = (day: number): boolean => chineseCalendar.days.get(day)?.off === true;

function missingOf(world: World, found: readonly (Line & { alert: boolean })[]): string {
  const planted = world.planted.filter(({ kind }) => kind === 'missing');
  const alerts = found.filter(({ direction, alert }) => direction === 'missing' && alert);
  const inside = (one: Line, { series, first, last }: (typeof planted)[number]): boolean =>
    one.series === series && one.day >= first && one.day <= last + 3;
  const delays = planted.flatMap((one) => alerts.find((alert) => inside(alert, one))?.day ?? []);
  const wrong = alerts.filter((alert) => !planted.some((one) => inside(alert, one))).length;
  return `missing found ${delays.length}/${planted.length}, false ${(wrong / seriesMonths(world)).toFixed(4)} a series-month`;
}

for (const family of REPORTED)
  for (const seed of seeds) {
    const world = simulate(family, seed, chineseCalendar, events);
    const started = performance.now();
    const found = [...replayDays(world.reports, { calendar: chineseCalendar, from: world.testFrom, to: world.testTo })];
    const seconds = (performance.now() - started) / 1000;
    note('Tidewaiter', world, found);
    note('oracle', world, oracle(world));
    note('seasonal naive z', world, runPeer(world, seasonalNaive));
    note('28-day mean z', world, runPeer(world, monthlyMean));
    note('weekly decomposition + MAD', world, runPeer(world, decomposed));
    const usual = measureAt(
      world,
      found.filter(({ alert }) => alert),
      0,
    );
    print(
      `${family.name}, seed ${seed}: default threshold gives ${usual.rate.toFixed(3)} false alarms a series-month, POD ${shareFound(usual.detected).toFixed(2)}; ${missingOf(world, found)}; ${seconds.toFixed(0)} s`,
    );
  }

print(
  '\n| detector | at | POD | spike | drop | shift | drift | surge | subtle | medium | gross | delay spike/drop/shift/drift/surge | on days off |',
);
print('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const [name, measured] of results) {
  const detected = measured.flatMap((one) => one.detected);
  const alarms = measured.flatMap((one) => one.falseAlarms);
  const cells = [
    name.replace(/ ([\d.]+)$/, ' | $1'),
    shareFound(detected).toFixed(2),
    ...KINDS.map((kind) => shareFound(ofKind(detected, kind)).toFixed(2)),
    ...SIZES.map((size) => shareFound(ofSize(detected, size)).toFixed(2)),
    KINDS.map((kind) => middleDelay(ofKind(detected, kind))).join('/'),
    `${Math.round((100 * alarms.filter(({ day }) => isHoliday(day)).length) / Math.max(1, alarms.length))} %`,
  ];
  print(`| ${cells.join(' | ')} |`);
}
