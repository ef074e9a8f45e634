import { medianOf } from '../../src/trend/median.ts';

/** Seasonal-trend decomposition by loess: Cleveland, Cleveland, McRae and Terpenning, J. Official Statistics 6 (1990) 3-73. */
export interface Decomposed {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
  readonly remainder: Float64Array;
}

export interface Spans {
  readonly period: number;
  /** Odd numbers of points that the loess of the cycle-subseries, of the low-pass filter and of the trend reach over. */
  readonly seasonal: number;
  readonly lowPass: number;
  readonly trend: number;
  readonly inner: number;
  readonly outer: number;
}

const weights = new Float64Array(512);

/** Local line at `x` through points 0..n-1: tricube weights over the `span` nearest points, times `robust`. */
function loessAt(y: Float64Array, robust: Float64Array | null, x: number, span: number): number {
  const n = y.length;
  const from = Math.max(0, Math.min(n - span, Math.round(x) - ((span - 1) >> 1)));
  const to = Math.min(n, from + span);
  // With fewer points than the span asks for the reach grows, as in the original.
  const reach = Math.max(x - from, to - 1 - x) + Math.max(0, (span - n) / 2);
  let sum = 0;
  let mean = 0;
  for (let i = from; i < to; i += 1) {
    const ratio = Math.abs(i - x) / Math.max(reach, 1e-9);
    const rest = 1 - ratio * ratio * ratio;
    const weight = ratio > 0.999 ? 0 : rest * rest * rest * (robust?.[i] ?? 1);
    weights[i - from] = weight;
    sum += weight;
    mean += weight * i;
  }
  if (sum <= 0) return y[Math.max(0, Math.min(n - 1, Math.round(x)))] ?? 0;
  mean /= sum;
  let square = 0;
  let level = 0;
  let slope = 0;
  for (let i = from; i < to; i += 1) {
    const weight = weights[i - from] ?? 0;
    square += weight * (i - mean) * (i - mean);
    level += weight * (y[i] ?? 0);
    slope += weight * (y[i] ?? 0) * (i - mean);
  }
  const tilted = Math.sqrt(square / sum) > 0.001 * (n - 1);
  return level / sum + (tilted ? ((x - mean) * slope) / square : 0);
}

const loess = (y: Float64Array, robust: Float64Array | null, span: number): Float64Array =>
  Float64Array.from(y, (_, x) => loessAt(y, robust, x, span));

function movingAverage(y: Float64Array, length: number): Float64Array {
  const means = new Float64Array(y.length - length + 1);
  let sum = 0;
  for (let i = 0; i < y.length; i += 1) {
    sum += (y[i] ?? 0) - (y[i - length] ?? 0);
    if (i >= length - 1) means[i - length + 1] = sum / length;
  }
  return means;
}

/** Every cycle-subseries smoothed, and continued by one cycle on each side. */
function smoothCycles(y: Float64Array, robust: Float64Array, { period, seasonal }: Spans): Float64Array {
  const smoothed = new Float64Array(y.length + 2 * period);
  for (let phase = 0; phase < period; phase += 1) {
    const own = y.filter((_, i) => i % period === phase);
    const weights = robust.filter((_, i) => i % period === phase);
    for (let cycle = -1; cycle <= own.length; cycle += 1) {
      const at = phase + (cycle + 1) * period;
      if (at < smoothed.length) smoothed[at] = loessAt(own, weights, cycle, seasonal);
    }
  }
  return smoothed;
}

/** Bisquare weights of the remainder: wild days count for nothing the next time round. */
function bisquare(remainder: Float64Array): Float64Array {
  const bound = 6 * medianOf(remainder.map(Math.abs));
  return remainder.map((one) => {
    const u = Math.abs(one) / bound;
    return u < 0.001 || bound === 0 ? 1 : u > 0.999 ? 0 : (1 - u * u) ** 2;
  });
}

/** Decomposes a series without gaps that is at least two periods long. */
export function stl(y: Float64Array, spans: Spans): Decomposed {
  const { period } = spans;
  let robust: Float64Array = new Float64Array(y.length).fill(1);
  let trend: Float64Array = new Float64Array(y.length);
  let seasonal: Float64Array = new Float64Array(y.length);
  for (let outer = 0; outer <= spans.outer; outer += 1) {
    for (let inner = 0; inner < spans.inner; inner += 1) {
      const detrended = y.map((one, i) => one - (trend[i] ?? 0));
      const cycles = smoothCycles(detrended, robust, spans);
      const low = loess(movingAverage(movingAverage(movingAverage(cycles, period), period), 3), null, spans.lowPass);
      seasonal = y.map((_, i) => (cycles[i + period] ?? 0) - (low[i] ?? 0));
      const adjusted = y.map((one, i) => one - (seasonal[i] ?? 0));
      trend = loess(adjusted, robust, spans.trend);
    }
    robust = bisquare(remainderOf(y, seasonal, trend));
  }
  return { seasonal, trend, remainder: remainderOf(y, seasonal, trend) };
}

const remainderOf = (y: Float64Array, seasonal: Float64Array, trend: Float64Array): Float64Array =>
  y.map((one, i) => one - (seasonal[i] ?? 0) - (trend[i] ?? 0));
