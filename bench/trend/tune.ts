import { replayDays } from '../../src/trend/replay-days.ts';
import { chineseCalendar, events } from './built-in-calendar.ts';
import { REPORTED, TUNING } from './families.ts';
import { type Line, measureAt, middleDelay, ofKind, ofSize, shareFound, thresholdFor } from './measure.ts';
import { oracle } from './oracle.ts';
import { simulate } from './simulate.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const [which = 'tuning', seeds = '1'] = process.argv.slice(2);
const families = which === 'tuning' ? TUNING : REPORTED;
const KINDS = ['spike', 'drop', 'shift', 'drift', 'surge'] as const;
const all: { ours: ReturnType<typeof measureAt>; rate: number }[] = [];
for (const family of families)
  for (const seed of seeds.split(',').map(Number)) {
    const world = simulate(family, seed, chineseCalendar, events);
    const t0 = performance.now();
    const found = [...replayDays(world.reports, { calendar: chineseCalendar, from: world.testFrom, to: world.testTo })];
    const took = (performance.now() - t0) / 1000;
    const sets: [string, Line[]][] = [
      ['ours', found],
      ['oracle', oracle(world)],
    ];
    print(`${family.name} seed ${seed}: ${took.toFixed(1)} s, lines ${found.length}, planted ${world.planted.length}`);
    for (const [name, lines] of sets)
      for (const rate of [0.05, 0.1]) {
        const got = measureAt(world, lines, thresholdFor(world, lines, rate));
        if (name === 'ours') all.push({ ours: got, rate });
        const holiday = got.falseAlarms.filter(({ day }) => chineseCalendar.days.get(day)).length;
        print(
          `  ${name.padEnd(6)} ${rate} thr ${got.threshold.toFixed(2)} POD ${shareFound(got.detected).toFixed(2)} | ${KINDS.map((kind) => `${kind} ${shareFound(ofKind(got.detected, kind)).toFixed(2)}/${middleDelay(ofKind(got.detected, kind))}d`).join(' ')} | ${(['subtle', 'medium', 'gross'] as const).map((size) => `${size} ${shareFound(ofSize(got.detected, size)).toFixed(2)}`).join(' ')} | fa ${got.falseAlarms.length} near events ${holiday}`,
        );
      }
    const missing = world.planted.filter(({ kind }) => kind === 'missing');
    const alerts = found.filter(({ direction, alert }) => direction === 'missing' && alert);
    const caught = missing.filter((one) =>
      alerts.some(({ series, day }) => series === one.series && day >= one.first && day <= one.last + 1),
    );
    const wrong = alerts.filter(
      ({ series, day }) => !missing.some((one) => one.series === series && day >= one.first && day <= one.last + 3),
    );
    const def = measureAt(
      world,
      found.filter(({ alert }) => alert),
      0,
    );
    print(
      `  missing ${caught.length}/${missing.length}, wrong ${wrong.length}; default rate ${def.rate.toFixed(3)} POD ${shareFound(def.detected).toFixed(2)}`,
    );
  }
for (const rate of [0.05, 0.1]) {
  const detected = all.filter((one) => one.rate === rate).flatMap(({ ours }) => ours.detected);
  print(
    `ALL ${rate}: POD ${shareFound(detected).toFixed(3)} ${KINDS.map((kind) => `${kind} ${shareFound(ofKind(detected, kind)).toFixed(2)}`).join(' ')} ${(['subtle', 'medium', 'gross'] as const).map((size) => `${size} ${shareFound(ofSize(detected, size)).toFixed(2)}`).join(' ')}`,
  );
}
