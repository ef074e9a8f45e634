import type { Calendar } from './calendar.ts';
import type { Standout } from './finding.ts';
import type { Fit } from './fit-series.ts';
import type { Prior } from './prior.ts';
import { PEAK_BINS } from './threshold.ts';
import { WINDOWS } from './windows.ts';

export type Metric = 'exports' | 'imports' | 'returns';

export interface SeriesId {
  readonly office: string;
  readonly mode: string;
  readonly metric: string;
}

/** One report: what an office declared for one day. `base`: that day's exports, for returns. */
export interface Report {
  readonly series: SeriesId;
  readonly day: number;
  readonly value: number;
  readonly base: number | null;
  /** A provisional value is kept out of every judgement until its final one arrives. */
  readonly provisional: boolean;
}

/** Arrays by day; day `fleet.origin` is at 0, NaN is nothing. Plain data: a worker can be sent it, a store can keep it. */
export interface SeriesState {
  readonly id: SeriesId;
  readonly group: number;
  first: number;
  last: number;
  value: Float64Array;
  base: Float64Array;
  /** Residual against what was expected when the day was first judged, its variance and that expectation. */
  residual: Float64Array;
  variance: Float64Array;
  expected: Float64Array;
  /** Error of the festival's effect on that day, a standard deviation on the log scale. */
  doubt: Float64Array;
  /** 1 where a confirmed deviation keeps the day out of later fits. */
  masked: Uint8Array;
  /** Days after which a first report came, NaN before; tells late reports from missing ones. */
  reported: Float64Array;
  fit: Fit | null;
  /** Counts that are mostly zeros: judged as a rate over windows, without a fit. */
  sparse: boolean;
  /** Mean square of each window's statistic so far, and how many days it rests on. */
  readonly square: Float64Array;
  judged: number;
  /** Share of judged days that lay far out; see wildness.ts. */
  wild: number;
  arrived: number[];
  episode: Episode | null;
  /** As of the latest judgement; null when nothing stands out. */
  standout: Standout | null;
  /** Highest score of the block that is running. */
  peak: number;
  /** Reports that were missing at the last judgement. */
  silent: number;
}

/** A deviation under way: one story however many days it fires. */
export interface Episode {
  readonly direction: 'up' | 'down';
  readonly first: number;
  /** Highest score told so far, and when. */
  score: number;
  told: number;
}

/** Offices of one mode and metric: they teach each other seasons, festivals and what is common to a day. */
export interface GroupState {
  readonly key: string;
  readonly metric: string;
  readonly members: number[];
  prior: Prior;
  /** Effect of each calendar key, log scale, and how much offices differ in it (standard deviation). */
  profile: Float64Array;
  doubt: Float64Array;
  /** What the offices share on a day; see common.ts. */
  common: Float64Array;
  /** Mean delay in days between exports and their returns; 0 until learned. */
  delay: number;
  fits: number;
}

export interface Fleet {
  readonly calendar: Calendar;
  origin: number;
  length: number;
  readonly series: SeriesState[];
  readonly groups: GroupState[];
  readonly index: Map<string, number>;
  /** Learned over the whole fleet. */
  readonly learned: Learned;
}

/** What series of one age have in common; see spread.ts. By window. */
export interface AgeClass {
  /** Normal equations of each window's sum on what came before, and their solution. */
  readonly gram: Float64Array[];
  readonly right: Float64Array[];
  readonly carry: Float64Array[];
  /** Mean square of what is then left. */
  readonly square: Float64Array;
  /** Share of days that lay far out; see wildness.ts. */
  wild: number;
  samples: number;
}

export interface Learned {
  /** The longer a series is known, the better its baseline: each age has its own spread. */
  readonly ages: readonly AgeClass[];
  /** How often the highest score of a series in a block of days fell into each step; see threshold.ts. */
  readonly peaks: Float64Array;
  /** 0 until learned. */
  threshold: number;
  /** Reports by days of delay, 0..14. */
  readonly lags: Float64Array;
}

export const CARRIED = 3;
/** Days of history at which a series enters each age. */
export const AGES = [0, 300, 600, 900] as const;

const newAge = (): AgeClass => ({
  gram: WINDOWS.map(() => new Float64Array(CARRIED * CARRIED)),
  right: WINDOWS.map(() => new Float64Array(CARRIED)),
  carry: WINDOWS.map(() => new Float64Array(CARRIED)),
  // Until taught otherwise, long sums scatter more than independent days would: baselines are never quite right.
  square: Float64Array.from(WINDOWS, (window) => 1 + 0.08 * window),
  wild: 0,
  samples: 0,
});

export const seriesKey = ({ office, mode, metric }: SeriesId): string => `${office}|${mode}|${metric}`;

export function createFleet(calendar: Calendar, origin: number): Fleet {
  return {
    calendar,
    origin,
    length: 512,
    series: [],
    groups: [],
    index: new Map(),
    learned: {
      ages: AGES.map(() => newAge()),
      peaks: new Float64Array(PEAK_BINS),
      threshold: 0,
      lags: new Float64Array(15),
    },
  };
}
