import type { Fleet, GroupState, SeriesState } from './fleet.ts';
import { poissonScore } from './judge-sparse.ts';
import { median } from './median.ts';

/** Reported days that tell whether a deviation is still there. */
const LATEST = 5;
const CLIP = 3;
const YEAR = 365;
/** One wild day among five quiet ones is over; two of three standard deviations are not. */
const ENOUGH = 1.5;
/** A day that lies this far out belongs to the deviation. */
const OUT = 1;

/** A day's deviation in standard deviations, less what all offices share; NaN for a day that was not judged. */
function standardised(fleet: Fleet, state: SeriesState, at: number): number {
  const expected = state.expected[at] ?? Number.NaN;
  if (state.sparse) return Number.isNaN(expected) ? Number.NaN : poissonScore(state.value[at] ?? 0, expected);
  const common = fleet.groups[state.group]?.common[at] ?? 0;
  return ((state.residual[at] ?? Number.NaN) - common) / Math.sqrt(state.variance[at] ?? 1);
}

/** Sign of a direction. */
const signOf = (direction: 'up' | 'down'): 1 | -1 => (direction === 'up' ? 1 : -1);

/** Whether the latest reported days still lie on that side of what was expected; a wild day counts for little alone. */
export function isLasting(fleet: Fleet, state: SeriesState, direction: 'up' | 'down'): boolean {
  let sum = 0;
  let days = 0;
  for (let at = state.last - fleet.origin; at >= 0 && days < LATEST; at -= 1) {
    const z = standardised(fleet, state, at);
    if (Number.isNaN(z)) continue;
    sum += Math.max(-CLIP, Math.min(CLIP, z * signOf(direction)));
    days += 1;
  }
  return sum / Math.sqrt(LATEST) >= ENOUGH;
}

/** The latest day since `first` that belongs to the deviation; `first` when none stands out by itself. */
export function lastOut(fleet: Fleet, state: SeriesState, direction: 'up' | 'down', first: number): number {
  for (let day = state.last; day > first; day -= 1)
    if (standardised(fleet, state, day - fleet.origin) * signOf(direction) >= OUT) return day;
  return first;
}

/** What the offices of a group had in common on its latest days, as `isLasting` looks at one office. */
export function isLastingTogether({ common }: GroupState, at: number, direction: 'up' | 'down'): boolean {
  const known = common.subarray(Math.max(0, at - YEAR), at + 1).filter((value) => value !== 0);
  const usual = 1.4826 * median([...known].map(Math.abs));
  if (usual === 0) return false;
  const sum = known
    .subarray(-LATEST)
    .reduce((all, value) => all + Math.max(-CLIP, Math.min(CLIP, (value / usual) * signOf(direction))), 0);
  return sum / Math.sqrt(LATEST) >= ENOUGH;
}
