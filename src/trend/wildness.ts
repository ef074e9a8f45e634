import type { AgeClass, SeriesState } from './fleet.ts';

/** A day's score from which it lies far out, and how often it does in a fleet of normal days with its true deviations. */
const FAR = 3;
const USUAL = 0.005;
/** Only what comes after a day nearer than this is a wild day and not a deviation that goes on. */
const NEAR = 2;
/** The share of days far out beyond the usual, times Student's degrees of freedom: numerically, for 3 to 20 of them. */
const SHARE_FREEDOM = 0.06;
/** How much wider than a clipped spread says Student's law is, times its degrees of freedom. */
const WIDTH_FREEDOM = 1.08;
/** Sums of more days are less wild, and twice the freedom leaves single days their lead where they are what is looked for. */
const LEAD = 2;
const FREEDOM_PER_DAY = 3;
/** Days that a series is remembered for, and that the fleet counts for beside it. */
const MEMORY = 300;
const FLEET_DAYS = 600;

/** How often the days of a series lie far out, more than true deviations explain: 0 is as often as normal ones. */
export function wildnessOf({ wild }: AgeClass, state: SeriesState): number {
  const own = Math.min(state.judged, MEMORY);
  return Math.max(0, (FLEET_DAYS * wild + own * state.wild) / (FLEET_DAYS + own) - USUAL);
}

/**
 * What a score over a window is as one of normal days with the same tail, so that the wild days of a series that has them
 * do not use up the false alarms of all windows (Wallace 1959, https://doi.org/10.1214/aoms/1177706067).
 */
export function tame(score: number, wildness: number, window: number): number {
  const freedom = (LEAD * SHARE_FREEDOM * (1 + FREEDOM_PER_DAY * (window - 1))) / wildness;
  if (!(freedom < 200)) return score;
  const t = score * (1 + WIDTH_FREEDOM / freedom);
  const size = ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p((t * t) / freedom));
  return Math.sign(score) * size;
}

/** Learns from a day's score, not tamed, and the one before, at the rates at which the age and the series learn. */
export function learnWildness(
  age: AgeClass,
  state: SeriesState,
  { day, yesterday }: { day: number; yesterday: number },
  rates: { age: number; own: number },
): void {
  const far = Math.abs(day) > FAR && Math.abs(yesterday) < NEAR ? 1 : 0;
  age.wild += rates.age * (far - age.wild);
  state.wild += rates.own * (far - state.wild);
}
