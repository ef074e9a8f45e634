import type { Fleet } from './fleet.ts';

/** False alarms that the fleet may give, per series and block of 28 days: .04 a month. */
const WANTED = 0.037;
/** Share of blocks that are taken to hold a true deviation. */
const TRUE_SHARE = 0.06;
const BLOCK = 28;
/** Half a year of blocks is remembered, the older the less. */
const KEPT = 0.85;
/** Blocks of single series below which the fleet has taught nothing. */
const FEWEST = 150;
const FIRST = 4;
const LOWEST = 3;
const HIGHEST = 6;
export const PEAK_STEP = 0.05;
export const PEAK_BINS = 240;

/** Score that a share of the remembered peaks exceeds. */
function exceededBy(peaks: Float64Array, total: number, share: number): number {
  let above = 0;
  for (let bin = PEAK_BINS - 1; bin >= 0; bin -= 1) {
    above += peaks[bin] ?? 0;
    if (above >= share * total) return bin * PEAK_STEP;
  }
  return 0;
}

/**
 * Threshold from the highest scores of single series in blocks of 28 days. True deviations sit in the tail of those, so
 * only their middle (half to a quarter) is read, and the tail is drawn on from there as a normal one: straight in the
 * square of the score.
 */
export function calibrate(fleet: Fleet, today: number): void {
  if (today % BLOCK !== 0) return;
  const { peaks } = fleet.learned;
  for (let bin = 0; bin < PEAK_BINS; bin += 1) peaks[bin] = (peaks[bin] ?? 0) * KEPT;
  for (const state of fleet.series) {
    if (state.judged < BLOCK) continue;
    const bin = Math.min(PEAK_BINS - 1, Math.floor(state.peak / PEAK_STEP));
    peaks[bin] = (peaks[bin] ?? 0) + 1;
    state.peak = 0;
  }
  const total = peaks.reduce((sum, count) => sum + count, 0);
  if (total < FEWEST) return;
  const half = exceededBy(peaks, total, TRUE_SHARE + 0.5 * (1 - TRUE_SHARE));
  const quarter = exceededBy(peaks, total, TRUE_SHARE + 0.25 * (1 - TRUE_SHARE));
  const squared = half ** 2 + ((quarter ** 2 - half ** 2) * Math.log(0.5 / WANTED)) / Math.log(2);
  const threshold = Math.sqrt(squared);
  fleet.learned.threshold = Math.max(LOWEST, Math.min(HIGHEST, threshold));
}

/** The score from which a finding is an alert. */
export const thresholdOf = (fleet: Fleet): number => fleet.learned.threshold || FIRST;
