import { weekdayOf } from '../../src/trend/day-number.ts';
import { seriesKey } from '../../src/trend/fleet.ts';
import { robustSpread } from '../../src/trend/median.ts';
import type { Line } from './measure.ts';
import type { World } from './simulate.ts';
import { type Spans, stl } from './stl.ts';

/** One past day of a series: logs, so that growth and festivals weigh as ratios. */
interface Past {
  readonly day: number;
  readonly log: number;
}

/** Score of the latest day from the days before it; null when there are too few. */
export type Peer = (past: readonly Past[], today: Past) => number | null;

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const deviation = (values: readonly number[]): number => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((one) => (one - centre) ** 2)));
};

/** Distance from the last 8 days of the same weekday. */
export const seasonalNaive: Peer = (past, { day, log }) => {
  const same = past.filter((one) => weekdayOf(one.day) === weekdayOf(day)).slice(-8);
  if (same.length < 8) return null;
  const logs = same.map((one) => one.log);
  return (log - mean(logs)) / Math.max(0.02, deviation(logs));
};

/** Distance from the last 28 days. */
export const monthlyMean: Peer = (past, { log }) => {
  const logs = past.slice(-28).map((one) => one.log);
  if (logs.length < 28) return null;
  return (log - mean(logs)) / Math.max(0.02, deviation(logs));
};

const SPANS: Spans = { period: 7, seasonal: 13, lowPass: 7, trend: 29, inner: 1, outer: 1 };
/** 17 weeks. */
const LATEST = 119;

/** Robust STL of the last 17 weeks with today in it; today's remainder in MADs. Gaps take the mean of their neighbours. */
export const stlMad: Peer = (past, today) => {
  if (past.length < 120) return null;
  const days: number[] = [];
  let last: Past | null = null;
  for (const one of [...past.slice(-LATEST), today]) {
    const gap = Math.min(7, last ? one.day - last.day : 1);
    for (let i = 1; i < gap; i += 1) days.push(((last?.log ?? 0) + one.log) / 2);
    days.push(one.log);
    last = one;
  }
  const { remainder } = stl(Float64Array.from(days.slice(-LATEST)), SPANS);
  return (remainder.at(-1) ?? 0) / Math.max(0.02, robustSpread([...remainder.subarray(0, -1)]));
};

/** Runs a peer over the final reports of a world's test year. */
export function runPeer(world: World, peer: Peer): Line[] {
  const pasts = new Map<string, Past[]>();
  const lines: Line[] = [];
  for (const { series, day, value, provisional, asOf } of world.reports) {
    if (provisional) continue;
    const key = seriesKey(series);
    const past = pasts.get(key) ?? [];
    pasts.set(key, past);
    const today = { day, log: Math.log(value + 0.5) };
    const score = asOf >= world.testFrom ? peer(past, today) : null;
    past.push(today);
    if (score !== null && Math.abs(score) > 1)
      lines.push({ series: key, day: asOf, score: Math.abs(score), direction: score > 0 ? 'up' : 'down' });
  }
  return lines;
}
