// The table of docs/trend.md: node bench/trend/report.ts 101,102
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { chineseCalendar } from './built-in-calendar.ts';
import { REPORTED } from './families.ts';
import { middleDelay, ofKind, ofSize, shareFound } from './measure.ts';
import type { WorldMeasured } from './measure-world.ts';

const KINDS = ['spike', 'drop', 'shift', 'drift', 'surge'] as const;
const SIZES = ['subtle', 'medium', 'gross'] as const;
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const isHoliday = (day: number): boolean => chineseCalendar.days.get(day)?.off === true;

const measureApart = (workerData: { family: number; seed: number }): Promise<WorldMeasured> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./measure-world.ts', import.meta.url), { workerData });
    worker.once('message', resolve).once('error', reject);
  });

const seeds = (process.argv[2] ?? '101').split(',').map(Number);
const waiting = seeds.flatMap((seed) => REPORTED.map((_, family) => ({ family, seed })));
const worlds: WorldMeasured[] = [];
async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const measured = await measureApart(next);
    print(measured.said);
    worlds.push(measured);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));

print(
  '\n| detector | at | POD | spike | drop | shift | drift | surge | subtle | medium | gross | delay spike/drop/shift/drift/surge | on days off |',
);
print('|---|---|---|---|---|---|---|---|---|---|---|---|---|');
const rows = worlds[0]?.found ?? [];
for (const { detector, rate } of rows) {
  const measured = worlds.flatMap(({ found }) =>
    found.filter((one) => one.detector === detector && one.rate === rate).map((one) => one.measured),
  );
  const detected = measured.flatMap((one) => one.detected);
  const alarms = measured.flatMap((one) => one.falseAlarms);
  const cells = [
    detector,
    rate,
    shareFound(detected).toFixed(2),
    ...KINDS.map((kind) => shareFound(ofKind(detected, kind)).toFixed(2)),
    ...SIZES.map((size) => shareFound(ofSize(detected, size)).toFixed(2)),
    KINDS.map((kind) => middleDelay(ofKind(detected, kind))).join('/'),
    `${Math.round((100 * alarms.filter(({ day }) => isHoliday(day)).length) / Math.max(1, alarms.length))} %`,
  ];
  print(`| ${cells.join(' | ')} |`);
}
