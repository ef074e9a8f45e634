import type { Fleet, GroupState } from './fleet.ts';
import { medianOf } from './median.ts';

/** Fewer offices than this have no common day. */
const FEWEST = 5;
/** Offices of no deviation that stand beside those that reported: few offices make no common day by chance. */
const NONE = 3;
/** Standard deviations from the centre from which an office counts for less (Huber). */
const HUBER = 1.3;
/** No office counts for more than so many middle ones: it would be measured by itself. */
const MOST = 4;
const STEPS = 4;

const residuals = new Float64Array(65_536);
const weights = new Float64Array(residuals.length);
const room = new Float64Array(residuals.length);

/** Fills `residuals` and `weights` (one over the variance, the festival's doubt in it) and counts the offices. */
function readDay(fleet: Fleet, group: GroupState, at: number): number {
  let count = 0;
  for (const member of group.members) {
    const state = fleet.series[member];
    const residual = state?.residual[at] ?? Number.NaN;
    if (!state || Number.isNaN(residual) || count >= residuals.length) continue;
    residuals[count] = residual;
    weights[count] = 1 / ((state.variance[at] ?? 1) + (state.doubt[at] ?? 0) ** 2);
    count += 1;
  }
  return count;
}

/**
 * What a group's offices have in common on a day (index into its arrays): the robust mean of their residuals, those that
 * scatter little counting for more, drawn towards 0 where few have reported; 0 when too few have.
 */
export function commonOn(fleet: Fleet, group: GroupState, at: number): number {
  const count = readDay(fleet, group, at);
  if (count < FEWEST) return 0;
  room.set(weights.subarray(0, count));
  const most = MOST * medianOf(room, count);
  room.set(residuals.subarray(0, count));
  let centre = medianOf(room, count);
  for (let step = 0; step < STEPS; step += 1) {
    let sum = 0;
    let all = 0;
    for (let i = 0; i < count; i += 1) {
      const [residual, weight] = [residuals[i] ?? 0, weights[i] ?? 0];
      const distance = Math.abs(residual - centre) * Math.sqrt(weight);
      const counted = (Math.min(most, weight) * HUBER) / Math.max(distance, HUBER);
      sum += counted * residual;
      all += counted;
    }
    centre = sum / all;
  }
  return (centre * count) / (count + NONE);
}
