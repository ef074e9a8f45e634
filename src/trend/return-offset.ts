/** Mean delays in days that are tried for the way from exports to returns. */
export const DELAYS = [2, 4, 7, 10, 14, 20, 30] as const;
const REACH = 75;

const kernels = new Map<number, Float64Array>();

/** Share of returns by days since export: gamma-shaped with shape 2, sums to 1. */
export function delayKernel(mean: number): Float64Array {
  const known = kernels.get(mean);
  if (known) return known;
  const scale = mean / 2;
  const kernel = Float64Array.from({ length: REACH }, (_, lag) => (lag + 0.5) * Math.exp(-(lag + 0.5) / scale));
  const total = kernel.reduce((sum, share) => sum + share, 0);
  const shares = kernel.map((share) => share / total);
  kernels.set(mean, shares);
  return shares;
}

/**
 * Log of the exports that a day's returns come from: past exports weighted by the delay, over the days that are known.
 * NaN where too little is known; 0 when the delay is 0, which means that no base is used.
 */
export function returnOffset(base: Float64Array, at: number, delay: number): number {
  if (delay === 0) return 0;
  const kernel = delayKernel(delay);
  let sum = 0;
  let share = 0;
  for (let lag = 0; lag < REACH && lag <= at; lag += 1) {
    const exports = base[at - lag] ?? Number.NaN;
    if (Number.isNaN(exports)) continue;
    sum += (kernel[lag] ?? 0) * exports;
    share += kernel[lag] ?? 0;
  }
  if (share < 0.2 || sum <= 0) return Number.NaN;
  return Math.log(sum / share);
}
