import { CARRIED, type Fleet, type SeriesState } from './fleet.ts';
import type { Sums } from './scan.ts';
import { solve } from './solve.ts';
import { WINDOWS } from './windows.ts';

const CLIP = 2.5;
/** Days that the fleet's spread counts for beside a series' own, per day of window. */
const FLEET_DAYS = 60;
const MEMORY = 400;
const clip = (value: number): number => Math.max(-CLIP, Math.min(CLIP, value));

/** A window's sum less what the days before it foretell of it: a baseline that is off stays off for a while. */
function surprise(fleet: Fleet, sums: Sums, at: number): number {
  const carry = fleet.learned.carry[at];
  let value = sums.sum[at] ?? 0;
  for (let block = 0; block < CARRIED; block += 1)
    value -= (carry?.[block] ?? 0) * (sums.before[at * CARRIED + block] ?? 0);
  return value;
}

/** Each window's surprise in its own past standard deviations; windows that are too long for the series are left out. */
export function standardise(fleet: Fleet, state: SeriesState, sums: Sums, into: Float64Array): void {
  into.fill(0);
  for (let at = 0; at < sums.count; at += 1) {
    const fleetSquare = fleet.learned.square[at] ?? 1;
    const trust = FLEET_DAYS + 10 * (WINDOWS[at] ?? 1);
    const own = Math.min(state.judged, MEMORY);
    const square = (fleetSquare * (trust + own * (state.square[at] ?? 1))) / (trust + own);
    into[at] = surprise(fleet, sums, at) / Math.sqrt(square);
  }
}

/** Learns from a day what is usual: how sums follow what came before, and how widely they scatter. */
export function learnSpread(fleet: Fleet, state: SeriesState, sums: Sums): void {
  const { learned } = fleet;
  learned.samples += 1;
  state.judged += 1;
  const fleetRate = 1 / Math.min(learned.samples + 50, 20_000);
  const ownRate = 1 / Math.min(state.judged, MEMORY);
  for (let at = 0; at < sums.count; at += 1) {
    const scale = Math.sqrt(learned.square[at] ?? 1);
    const sum = scale * clip((sums.sum[at] ?? 0) / scale);
    const gram = learned.gram[at];
    const right = learned.right[at];
    if (gram && right)
      for (let i = 0; i < CARRIED; i += 1) {
        const one = sums.before[at * CARRIED + i] ?? 0;
        right[i] = (right[i] ?? 0) + one * sum;
        for (let j = 0; j < CARRIED; j += 1)
          gram[i * CARRIED + j] = (gram[i * CARRIED + j] ?? 0) + one * (sums.before[at * CARRIED + j] ?? 0);
      }
    const value = surprise(fleet, sums, at) / scale;
    const square = clip(value) ** 2;
    learned.square[at] = Math.max(0.05, (learned.square[at] ?? 1) * (1 + fleetRate * (clip(value) ** 2 * 1.05 - 1)));
    state.square[at] = (state.square[at] ?? 0) + ownRate * (square - (state.square[at] ?? 0));
  }
}

/** Solves anew how window sums follow what came before them. */
export function learnCarry(fleet: Fleet): void {
  const { gram, right, carry, samples } = fleet.learned;
  if (samples < 500) return;
  for (let at = 0; at < WINDOWS.length; at += 1) {
    const a = gram[at]?.slice();
    const b = right[at]?.slice();
    if (!a || !b) continue;
    for (let i = 0; i < CARRIED; i += 1) a[i * CARRIED + i] = (a[i * CARRIED + i] ?? 0) * 1.01 + 50;
    if (solve(a, b, CARRIED)) carry[at]?.set(b);
  }
}
