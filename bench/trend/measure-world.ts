import { parentPort, workerData } from 'node:worker_threads';
import { replayDays } from '../../src/trend/replay-days.ts';
import { chineseCalendar, events } from './built-in-calendar.ts';
import { REPORTED } from './families.ts';
import { type Line, type Measured, measureAt, seriesMonths, shareFound, thresholdFor } from './measure.ts';
import { oracle } from './oracle.ts';
import { monthlyMean, runPeer, seasonalNaive, stlMad } from './peers.ts';
import { simulate, type World } from './simulate.ts';

export const RATES = [0.05, 0.1, 0.2] as const;

/** One family and seed: every detector at every rate, and what the default threshold and the missing reports gave. */
export interface WorldMeasured {
  readonly found: readonly { readonly detector: string; readonly rate: number; readonly measured: Measured }[];
  readonly said: string;
}

function missingOf(world: World, found: readonly (Line & { alert: boolean })[]): string {
  const planted = world.planted.filter(({ kind }) => kind === 'missing');
  const alerts = found.filter(({ direction, alert }) => direction === 'missing' && alert);
  const inside = (one: Line, { series, first, last }: (typeof planted)[number]): boolean =>
    one.series === series && one.day >= first && one.day <= last + 3;
  const delays = planted.flatMap((one) => alerts.find((alert) => inside(alert, one))?.day ?? []);
  const wrong = alerts.filter((alert) => !planted.some((one) => inside(alert, one))).length;
  return `missing found ${delays.length}/${planted.length}, false ${(wrong / seriesMonths(world)).toFixed(4)} a series-month`;
}

function measureWorld({ family: index, seed }: { family: number; seed: number }): WorldMeasured {
  const family = REPORTED[index];
  if (!family) throw new Error(`no family ${index}`);
  const world = simulate(family, seed, chineseCalendar, events);
  const found = [...replayDays(world.reports, { calendar: chineseCalendar, from: world.testFrom, to: world.testTo })];
  const detectors: readonly (readonly [string, readonly Line[]])[] = [
    ['Tidewaiter', found],
    ['oracle', oracle(world)],
    ['seasonal naive z', runPeer(world, seasonalNaive)],
    ['28-day mean z', runPeer(world, monthlyMean)],
    ['STL + MAD', runPeer(world, stlMad)],
  ];
  const alerts = found.filter(({ alert }) => alert);
  const usual = measureAt(world, alerts, 0);
  return {
    found: detectors.flatMap(([detector, lines]) =>
      RATES.map((rate) => ({ detector, rate, measured: measureAt(world, lines, thresholdFor(world, lines, rate)) })),
    ),
    said: `${family.name}, seed ${seed}: default threshold gives ${usual.rate.toFixed(3)} false alarms a series-month, POD ${shareFound(usual.detected).toFixed(2)}; ${missingOf(world, found)}`,
  };
}

parentPort?.postMessage(measureWorld(workerData));
