import type { Calendar } from './calendar.ts';
import type { Fit } from './fit-series.ts';
import { type Prior, vaguePrior } from './prior.ts';
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
  /** Day on which a first report came, NaN before; tells late reports from missing ones. */
  reported: Float64Array;
  fit: Fit | null;
  /** Mean square of each window's statistic so far, and how many days it rests on. */
  readonly square: Float64Array;
  judged: number;
  arrived: number[];
  episode: Episode | null;
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
  /** The day's median residual over the offices. */
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
  /** Learned over the whole fleet; see carry.ts and calibration.ts. */
  readonly learned: Learned;
}

export interface Learned {
  /** Normal equations of each window's sum on what came before, and their solution. */
  readonly gram: Float64Array[];
  readonly right: Float64Array[];
  readonly carry: Float64Array[];
  readonly square: Float64Array;
  samples: number;
  /** Highest score of each series in each finished block of 28 days. */
  readonly peaks: Float64Array;
  peakCount: number;
  threshold: number;
  /** Reports by days of delay, 0..14. */
  readonly lags: Float64Array;
}

export const CARRIED = 3;

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
      gram: WINDOWS.map(() => new Float64Array(CARRIED * CARRIED)),
      right: WINDOWS.map(() => new Float64Array(CARRIED)),
      carry: WINDOWS.map(() => new Float64Array(CARRIED)),
      square: new Float64Array(WINDOWS.length).fill(1),
      samples: 0,
      peaks: new Float64Array(4096),
      peakCount: 0,
      threshold: 0,
      lags: new Float64Array(15),
    },
  };
}

const nothing = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN);

function groupFor(fleet: Fleet, { mode, metric }: SeriesId): number {
  const key = `${mode}|${metric}`;
  const known = fleet.groups.findIndex((group) => group.key === key);
  if (known >= 0) return known;
  const keys = fleet.calendar.names.length;
  fleet.groups.push({
    key,
    metric,
    members: [],
    prior: vaguePrior(),
    profile: new Float64Array(keys),
    doubt: new Float64Array(keys),
    common: new Float64Array(fleet.length),
    delay: 0,
    fits: 0,
  });
  return fleet.groups.length - 1;
}

/** The state of a series; a series that was never heard of is added to the fleet. */
export function seriesFor(fleet: Fleet, id: SeriesId): SeriesState {
  const key = seriesKey(id);
  const known = fleet.series[fleet.index.get(key) ?? -1];
  if (known) return known;
  const group = groupFor(fleet, id);
  const { length } = fleet;
  const state: SeriesState = {
    id,
    group,
    first: Number.POSITIVE_INFINITY,
    last: Number.NEGATIVE_INFINITY,
    value: nothing(length),
    base: nothing(length),
    residual: nothing(length),
    variance: nothing(length),
    expected: nothing(length),
    doubt: new Float64Array(length),
    masked: new Uint8Array(length),
    reported: nothing(length),
    fit: null,
    square: new Float64Array(WINDOWS.length),
    judged: 0,
    arrived: [],
    episode: null,
    silent: 0,
  };
  fleet.index.set(key, fleet.series.length);
  fleet.groups[group]?.members.push(fleet.series.length);
  fleet.series.push(state);
  return state;
}

const longer = (old: Float64Array, length: number, fill: number): Float64Array => {
  const grown = new Float64Array(length).fill(fill);
  grown.set(old);
  return grown;
};

/** Makes room for a day. Days before the fleet's origin have none. */
export function makeRoom(fleet: Fleet, day: number): void {
  if (day - fleet.origin < fleet.length) return;
  const length = Math.max(day - fleet.origin + 64, Math.ceil(fleet.length * 1.5));
  for (const state of fleet.series) {
    for (const name of ['value', 'base', 'residual', 'variance', 'expected', 'reported'] as const)
      state[name] = longer(state[name], length, Number.NaN);
    state.doubt = longer(state.doubt, length, 0);
    const masked = new Uint8Array(length);
    masked.set(state.masked);
    state.masked = masked;
  }
  for (const group of fleet.groups) group.common = longer(group.common, length, 0);
  fleet.length = length;
}

/** Takes one report in; a later one for the same day replaces the earlier. It is judged by the next `judgeDay`. */
export function takeReport(fleet: Fleet, report: Report, today: number): void {
  makeRoom(fleet, report.day);
  const at = report.day - fleet.origin;
  if (at < 0 || !Number.isFinite(report.value)) return;
  const state = seriesFor(fleet, report.series);
  if (Number.isNaN(state.reported[at] ?? 0)) {
    state.reported[at] = today;
    const lag = Math.max(0, Math.min(14, today - report.day));
    fleet.learned.lags[lag] = (fleet.learned.lags[lag] ?? 0) + 1;
  }
  state.first = Math.min(state.first, report.day);
  state.last = Math.max(state.last, report.day);
  if (report.base !== null) state.base[at] = report.base;
  if (report.provisional) return;
  state.value[at] = Math.max(0, report.value);
  if (!state.arrived.includes(report.day)) state.arrived.push(report.day);
}
