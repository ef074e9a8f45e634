/** How far a series scatters around its expected value m: variance of the log is about `unit / m + spread`. */
export interface Noise {
  /** Size of one independent event in the series' own unit: 1 for counts, an average amount for values. */
  unit: number;
  /** Squared coefficient of variation that stays however large the series is. */
  spread: number;
}

/** Variance of the residual at an expected value; never more than 2, where the approximation ends. */
export const varianceAt = (expected: number, { unit, spread }: Noise): number =>
  Math.min(2, unit / Math.max(expected, 1e-9) + spread);

/** More than this times the expected is no further off. */
const FARTHEST = 1e6;

/**
 * Residual on the cube-root scale (Wilson and Hilferty): close to log(actual / expected) near 0, near normal for counts
 * and for amounts, and no less than about -3 for a zero. Its mean is 0 when `variance` is right.
 */
export const residualOf = (actual: number, expected: number, variance: number): number =>
  3 * (Math.cbrt(Math.min(FARTHEST, Math.max(0, actual) / Math.max(expected, 1e-9))) - 1 + Math.min(variance, 1) / 9);
