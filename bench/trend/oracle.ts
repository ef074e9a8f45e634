import { seriesKey } from '../../src/trend/fleet.ts';
import { residualOf } from '../../src/trend/residual.ts';
import type { Line } from './measure.ts';
import type { World } from './simulate.ts';

/** Knows each day's true mean and spread, and scans the same windows: what no method can beat by much. */
export function oracle(world: World): Line[] {
  const past = new Map<string, number[]>();
  const lines: Line[] = [];
  for (const { series, day, value, provisional, asOf } of world.reports) {
    if (provisional) continue;
    const key = seriesKey(series);
    const truth = world.truth.get(key);
    const variance = truth?.variance[day - world.start] ?? 1;
    const residual = residualOf(value, truth?.mean[day - world.start] ?? 1, variance) / Math.sqrt(variance);
    const seen = past.get(key) ?? [];
    past.set(key, seen);
    seen.push(residual);
    if (day < world.testFrom) continue;
    let sum = 0;
    let best = 0;
    for (let window = 1; window <= 42 && window <= seen.length; window += 1) {
      sum += seen[seen.length - window] ?? 0;
      if (![1, 2, 3, 5, 7, 10, 14, 21, 28, 42].includes(window)) continue;
      const score = sum / Math.sqrt(window);
      if (Math.abs(score) > Math.abs(best)) best = score;
    }
    if (Math.abs(best) > 2)
      lines.push({ series: key, day: asOf, score: Math.abs(best), direction: best > 0 ? 'up' : 'down' });
  }
  return lines;
}
