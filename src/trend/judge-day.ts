import { commonOn } from './common.ts';
import { nextEpisode } from './episode.ts';
import { type Finding, LEAST_SCORE, type Standout } from './finding.ts';
import { expectedOn } from './fit-series.ts';
import { type Fleet, type GroupState, type SeriesState, seriesKey } from './fleet.ts';
import { judgeSilence } from './judge-silence.ts';
import { isSparse, judgeSparse } from './judge-sparse.ts';
import { learnGroups } from './learn-groups.ts';
import { firstDayOf } from './lent.ts';
import { residualOf, varianceAt } from './residual.ts';
import { returnOffset } from './return-offset.ts';
import { emptyRecent, emptySums, readRecent, scan } from './scan.ts';
import { emptySurprises, learnCarry, learnSpread, standardise } from './spread.ts';
import { makeRoom } from './take-report.ts';
import { calibrate, thresholdOf } from './threshold.ts';
import { WINDOWS } from './windows.ts';

/** The fits of a group are renewed once in so many days; groups take turns, so that no day costs much more than another. */
const RENEWAL = 14;
/** A group younger than this learns fast, and is renewed twice as often. */
const YOUNG = 200;
/** The longest window whose days are kept out of later fits. */
const LONGEST_MASK = 14;
/** Reports that come up to so many days after later ones are judged as of their own day. */
const LATE = 7;
/** A deviation has to be worth so many independent events. */
const FEWEST_EVENTS = 6;

const recent = emptyRecent();
const sums = emptySums();
const surprises = emptySurprises();

/** Judges the reports of a series that came in: residuals of its new days. Days without a usable expectation get none. */
function weigh(fleet: Fleet, state: SeriesState, day: number): void {
  const group = fleet.groups[state.group];
  const at = day - fleet.origin;
  const value = state.value[at] ?? Number.NaN;
  if (!group || !state.fit || Number.isNaN(value)) return;
  const offset = returnOffset(state.base, at, group.delay);
  if (Number.isNaN(offset)) return;
  const expected = expectedOn(day, state.fit, offset);
  const variance = varianceAt(expected, state.fit.noise);
  state.expected[at] = expected;
  state.variance[at] = variance;
  state.residual[at] = residualOf(value, expected, variance);
  let doubt = 0;
  for (const key of fleet.calendar.days.get(day)?.keys ?? []) doubt += (group.doubt[key] ?? 0) ** 2;
  state.doubt[at] = Math.sqrt(doubt);
}

/** The window that stands out most on the latest day. */
function strongest(): { score: number; window: number; effect: number } {
  const { score, effect } = surprises;
  let best = 0;
  for (let at = 1; at < score.length; at += 1) if (Math.abs(score[at] ?? 0) > Math.abs(score[best] ?? 0)) best = at;
  return { score: Math.abs(score[best] ?? 0), window: WINDOWS[best] ?? 1, effect: effect[best] ?? 0 };
}

/** Difference between actual and expected over the window, in independent events. */
function eventsOff(fleet: Fleet, state: SeriesState, window: number): number {
  let off = 0;
  for (let i = 0; i < window && i < recent.count; i += 1) {
    const at = (recent.day[i] ?? 0) - fleet.origin;
    off += (state.value[at] ?? 0) - (state.expected[at] ?? 0);
  }
  return Math.abs(off) / Math.max(state.fit?.noise.unit ?? 1, 1e-9);
}

function mask(fleet: Fleet, state: SeriesState, window: number): void {
  let masked = 0;
  for (let i = 0; i < recent.count && i < 90; i += 1) masked += recent.masked[i] ?? 0;
  // A deviation that has lasted for two months is how things are now.
  if (masked > 60) return void state.masked.fill(0, Math.max(0, (recent.day[recent.count - 1] ?? 0) - fleet.origin));
  // What crept in over weeks may as well be the baseline's fault: kept out, it would never be put right.
  if (window > LONGEST_MASK) return;
  for (let i = 0; i < window && i < recent.count; i += 1) state.masked[(recent.day[i] ?? 0) - fleet.origin] = 1;
}

/** Judges a series as of one of its days. */
function scanAt(fleet: Fleet, state: SeriesState, day: number, isNew: boolean): Standout | null {
  readRecent(fleet, state, day, recent);
  scan(recent, sums);
  if (sums.count === 0) return null;
  standardise(fleet, state, sums, surprises);
  const { score, window, effect } = strongest();
  if (isNew) learnSpread(fleet, state, sums, surprises);
  if (score < LEAST_SCORE || eventsOff(fleet, state, window) < FEWEST_EVENTS) return null;
  if (score >= thresholdOf(fleet)) mask(fleet, state, window);
  return { score, direction: effect > 0 ? 'up' : 'down', first: recent.day[window - 1] ?? day, span: window, effect };
}

/** Judges a series as of its latest day, and as of days whose reports were late: they stand out by themselves. */
function scanSeries(fleet: Fleet, state: SeriesState, isNew: boolean): Standout | null {
  const late = state.arrived.filter((day) => day < state.last && day >= state.last - LATE);
  const found = [...late.map((day) => scanAt(fleet, state, day, false)), scanAt(fleet, state, state.last, isNew)];
  return found.reduce((best, one) => (one && one.score > (best?.score ?? 0) ? one : best), null);
}

function countSeries(fleet: Fleet, state: SeriesState, isNew: boolean): Standout | null {
  const found = judgeSparse(fleet, state);
  if (isNew) state.judged += 1;
  if (!found || Math.abs(found.score) < LEAST_SCORE) return null;
  return { ...found, score: Math.abs(found.score), direction: found.score > 0 ? 'up' : 'down' };
}

function judgeSeries(fleet: Fleet, state: SeriesState, today: number, isNew: boolean): Finding | null {
  const found = state.sparse ? countSeries(fleet, state, isNew) : scanSeries(fleet, state, isNew);
  state.standout = found;
  if (!found) return null;
  const { score, direction } = found;
  const episode = nextEpisode(state.episode, { day: today, score, direction });
  state.peak = Math.max(state.peak, score);
  const threshold = thresholdOf(fleet);
  if (!episode) return null;
  state.episode = episode;
  return { series: seriesKey(state.id), day: today, alert: score >= threshold, ...found };
}

/** Renews the fits of some groups with what is known at the end of a day. */
export function learn(fleet: Fleet, today: number, groups: readonly GroupState[] = fleet.groups): void {
  for (const { members } of groups)
    for (const member of members) {
      const state = fleet.series[member];
      if (state) state.sparse = isSparse(fleet, state);
    }
  learnGroups(fleet, today, groups);
  learnCarry(fleet);
}

/**
 * Closes a day: judges every report taken since the last call, and every report that did not come. Call it once a day,
 * in order; what it returns depends on nothing but the reports taken so far.
 */
export function judgeDay(fleet: Fleet, today: number): Finding[] {
  makeRoom(fleet, today);
  const due = fleet.groups.filter(
    (group, at) => (today + at) % (today - firstDayOf(fleet, group) < YOUNG ? RENEWAL / 2 : RENEWAL) === 0,
  );
  if (due.length > 0) learn(fleet, today, due);
  calibrate(fleet, today);
  const touched = new Map<number, Set<number>>();
  for (const state of fleet.series) {
    for (const day of state.arrived) {
      weigh(fleet, state, day);
      const days = touched.get(state.group) ?? new Set();
      touched.set(state.group, days.add(day - fleet.origin));
    }
  }
  for (const [index, days] of touched) {
    const group = fleet.groups[index];
    if (group) for (const at of days) group.common[at] = commonOn(fleet, group, at);
  }
  const findings: Finding[] = [];
  for (const state of fleet.series) {
    const isNew = state.arrived.includes(state.last);
    const judged = state.arrived.length > 0 ? judgeSeries(fleet, state, today, isNew) : null;
    state.arrived = [];
    const silence = judgeSilence(fleet, state, today);
    for (const finding of [judged, silence]) if (finding) findings.push(finding);
  }
  return findings;
}
