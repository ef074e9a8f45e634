import { AGES, type AgeClass, CARRIED, type Fleet, type SeriesState } from './fleet.ts';
import type { Sums } from './scan.ts';
import { solve } from './solve.ts';
import { learnWildness, tame, wildnessOf } from './wildness.ts';
import { WINDOWS } from './windows.ts';

const CLIP = 2.5;
/** Days that the fleet's spread counts for beside a series' own, and as many again per day of window. */
const FLEET_DAYS = 150;
const FLEET_DAYS_PER_WINDOW_DAY = 25;
/** Days that are remembered; of a fleet's spread fewer, so that what is young now is not measured by what was young once. */
const MEMORY = 300;
const FLEET_MEMORY = 60;
/** Below so many series-days an age has taught nothing of its own. */
const FEWEST = 500;
/** Judged days, in window lengths, from which a window is used. */
const PATIENCE = 2;
const clip = (value: number): number => Math.max(-CLIP, Math.min(CLIP, value));

/** The age of a series; an age of which too little is known borrows from the younger one. */
function ageOf(fleet: Fleet, state: SeriesState, borrow: boolean): AgeClass | undefined {
  const { ages } = fleet.learned;
  let age = AGES.length - 1;
  while (age > 0 && state.last - state.first < (AGES[age] ?? 0)) age -= 1;
  if (borrow) while (age > 0 && (ages[age]?.samples ?? 0) < FEWEST) age -= 1;
  return ages[age];
}

/** A window's sum less what the days before it foretell of it: a baseline that is off stays off for a while. */
function surprise(age: AgeClass, sums: Sums, at: number): number {
  const carry = age.carry[at];
  let value = sums.sum[at] ?? 0;
  for (let block = 0; block < CARRIED; block += 1)
    value -= (carry?.[block] ?? 0) * (sums.before[at * CARRIED + block] ?? 0);
  return value;
}

/** Each window's surprise in its own past standard deviations, tamed where days are wild, and as a mean deviation on the log scale. */
export interface Surprises {
  readonly score: Float64Array;
  readonly effect: Float64Array;
  /** The latest day's own score before it is tamed. */
  day: number;
}

export const emptySurprises = (): Surprises => ({
  score: new Float64Array(WINDOWS.length),
  effect: new Float64Array(WINDOWS.length),
  day: 0,
});

/** Fills `into`; windows that are too long for the series are left at 0. */
export function standardise(fleet: Fleet, state: SeriesState, sums: Sums, into: Surprises): void {
  into.score.fill(0);
  const age = ageOf(fleet, state, true);
  if (!age) return;
  const own = Math.min(state.judged, MEMORY);
  const wildness = wildnessOf(age, state);
  into.day = 0;
  for (let at = 0; at < sums.count; at += 1) {
    // A window says little before the series has been judged for several times its length.
    if (state.judged < PATIENCE * (WINDOWS[at] ?? 1)) break;
    const trust = FLEET_DAYS + FLEET_DAYS_PER_WINDOW_DAY * (WINDOWS[at] ?? 1);
    const square = ((age.square[at] ?? 1) * (trust + own * (state.square[at] ?? 1))) / (trust + own);
    const value = surprise(age, sums, at);
    const score = value / Math.sqrt(square);
    if (at === 0) into.day = score;
    into.score[at] = tame(score, wildness, WINDOWS[at] ?? 1);
    into.effect[at] = value * (sums.scale[at] ?? 0);
  }
}

/** Learns from a day that was standardised what is usual: how sums follow what came before, and how widely they scatter. */
export function learnSpread(fleet: Fleet, state: SeriesState, sums: Sums, { day }: Surprises): void {
  const age = ageOf(fleet, state, false);
  if (!age) return;
  age.samples += 1;
  state.judged += 1;
  const rateOf = (days: number): number => 1 / Math.min(age.samples + 50, days * fleet.series.length);
  const fleetRate = rateOf(FLEET_MEMORY);
  const ownRate = 1 / Math.min(state.judged, MEMORY);
  learnWildness(age, state, { day, yesterday: sums.yesterday }, { age: rateOf(MEMORY), own: ownRate });
  for (let at = 0; at < sums.count; at += 1) {
    const scale = Math.sqrt(age.square[at] ?? 1);
    const sum = scale * clip((sums.sum[at] ?? 0) / scale);
    const gram = age.gram[at];
    const right = age.right[at];
    if (gram && right)
      for (let i = 0; i < CARRIED; i += 1) {
        const one = sums.before[at * CARRIED + i] ?? 0;
        right[i] = (right[i] ?? 0) * (1 - fleetRate) + one * sum;
        for (let j = 0; j < CARRIED; j += 1)
          gram[i * CARRIED + j] =
            (gram[i * CARRIED + j] ?? 0) * (1 - fleetRate) + one * (sums.before[at * CARRIED + j] ?? 0);
      }
    const square = clip(surprise(age, sums, at) / scale) ** 2;
    age.square[at] = Math.max(0.05, (age.square[at] ?? 1) * (1 + fleetRate * (square * 1.05 - 1)));
    state.square[at] = (state.square[at] ?? 0) + ownRate * (square - (state.square[at] ?? 0));
  }
}

/** Solves anew how window sums follow what came before them. */
export function learnCarry(fleet: Fleet): void {
  for (const { gram, right, carry, samples } of fleet.learned.ages) {
    if (samples < FEWEST) continue;
    for (let at = 0; at < WINDOWS.length; at += 1) {
      const a = gram[at]?.slice();
      const b = right[at]?.slice();
      if (!a || !b) continue;
      for (let i = 0; i < CARRIED; i += 1) a[i * CARRIED + i] = (a[i * CARRIED + i] ?? 0) * 1.01 + 50;
      if (solve(a, b, CARRIED)) carry[at]?.set(b);
    }
  }
}
