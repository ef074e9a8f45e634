import type { Finding } from '../../src/trend/finding.ts';
import type { Kind, Planted, Size } from './plant.ts';
import type { World } from './simulate.ts';

export type Line = Pick<Finding, 'series' | 'day' | 'score' | 'direction'>;

export interface Measured {
  readonly rate: number;
  readonly threshold: number;
  readonly detected: readonly { readonly planted: Planted; readonly delay: number | null }[];
  readonly falseAlarms: readonly Line[];
}

/** Days after a deviation's end in which an alert still counts as its own; alerts so near one another are one episode. */
const AFTER = 3;
const EPISODE = 7;

const isVolume = ({ kind }: Planted): boolean => kind !== 'missing';

/** Alerts at a threshold outside of every deviation's reach, runs within a week counted once. */
export function falseAlarms(world: World, lines: readonly Line[], threshold: number): Line[] {
  const last = new Map<string, number>();
  return lines.filter(({ series, day, score, direction }) => {
    if (direction === 'missing' || score < threshold) return false;
    // What follows a long deviation (its end, the way back) is neither a hit nor an error.
    const near = world.planted.some(
      (one) => one.series === series && day >= one.first && day <= one.last + (one.kind === 'spike' ? AFTER : 28),
    );
    if (near) return false;
    const fresh = day - (last.get(series) ?? -99) > EPISODE;
    last.set(series, day);
    return fresh;
  });
}

/** Months that the test year's series were watched for. */
export const seriesMonths = (world: World): number => {
  const firstSeen = new Map<string, number>();
  for (const { series, day } of world.reports) {
    const key = `${series.office}|${series.mode}|${series.metric}`;
    firstSeen.set(key, Math.min(firstSeen.get(key) ?? day, day));
  }
  let days = 0;
  for (const first of firstSeen.values()) days += Math.max(0, world.testTo - Math.max(world.testFrom, first + 56));
  return days / 30.44;
};

/** The lowest threshold that keeps false alarms within a rate per series-month. */
export function thresholdFor(world: World, lines: readonly Line[], rate: number): number {
  const months = seriesMonths(world);
  const scores = [...new Set(lines.map(({ score }) => score))].sort((a, b) => a - b);
  let low = 0;
  let high = scores.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (falseAlarms(world, lines, scores[middle] ?? 0).length / months > rate) low = middle + 1;
    else high = middle;
  }
  return scores[low] ?? 0;
}

export function measureAt(world: World, lines: readonly Line[], threshold: number): Measured {
  const alarms = falseAlarms(world, lines, threshold);
  const detected = world.planted.filter(isVolume).map((planted) => {
    const hit = lines.find(
      ({ series, day, score, direction }) =>
        series === planted.series &&
        direction !== 'missing' &&
        score >= threshold &&
        day >= planted.first &&
        day <= planted.last + AFTER,
    );
    return { planted, delay: hit ? hit.day - planted.first : null };
  });
  return { rate: alarms.length / seriesMonths(world), threshold, detected, falseAlarms: alarms };
}

type Detected = Measured['detected'];
export const shareFound = (detected: Detected): number =>
  detected.filter(({ delay }) => delay !== null).length / Math.max(1, detected.length);
export const ofKind = (detected: Detected, kind: Kind): Detected =>
  detected.filter(({ planted }) => planted.kind === kind);
export const ofSize = (detected: Detected, size: Size): Detected =>
  detected.filter(({ planted }) => planted.size === size);
export function middleDelay(detected: Detected): number {
  const delays = detected.flatMap(({ delay }) => delay ?? []).sort((a, b) => a - b);
  return delays[delays.length >> 1] ?? Number.NaN;
}
