import { CARRIED, type Fleet, type SeriesState } from './fleet.ts';
import { WINDOWS } from './windows.ts';

/** Blocks of earlier days, counted back from the start of a window, whose residuals tell where the baseline stands. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0, 7],
  [7, 28],
  [28, 70],
];
const SEEN = 42 + 70;
const CLIP = 2.5;

/** Standardised residuals of the latest reported days, the last one first. */
export interface Recent {
  count: number;
  readonly day: Int32Array;
  /** Residual in standard deviations, weighted down where a festival's effect is in doubt. */
  readonly z: Float64Array;
  readonly weight: Float64Array;
  /** Weighted doubt of the festival, in standard deviations; it is the same error on all its days. */
  readonly doubt: Float64Array;
  /** Standard deviation of a residual, log scale. */
  readonly deviation: Float64Array;
  readonly masked: Uint8Array;
}

export const emptyRecent = (): Recent => ({
  count: 0,
  day: new Int32Array(SEEN),
  z: new Float64Array(SEEN),
  weight: new Float64Array(SEEN),
  doubt: new Float64Array(SEEN),
  deviation: new Float64Array(SEEN),
  masked: new Uint8Array(SEEN),
});

/** Fills `recent` with the days up to `last` that have a residual; what all offices share is taken out. */
export function readRecent(fleet: Fleet, state: SeriesState, last: number, recent: Recent): void {
  const common = fleet.groups[state.group]?.common;
  recent.count = 0;
  for (let at = last - fleet.origin; at >= 0 && at > last - fleet.origin - 2 * SEEN && recent.count < SEEN; at -= 1) {
    const residual = state.residual[at] ?? Number.NaN;
    if (Number.isNaN(residual)) continue;
    const i = recent.count;
    const deviation = Math.sqrt(state.variance[at] ?? 1);
    const doubt = (state.doubt[at] ?? 0) / deviation;
    const weight = 1 / (1 + doubt * doubt);
    recent.day[i] = at + fleet.origin;
    recent.z[i] = (weight * (residual - (common?.[at] ?? 0))) / deviation;
    recent.weight[i] = weight;
    recent.doubt[i] = weight * doubt;
    recent.deviation[i] = deviation;
    recent.masked[i] = state.masked[at] ?? 0;
    recent.count += 1;
  }
}

/** Mean clipped residual of earlier days; masked days do not count. */
function meanBefore({ count, z, masked }: Recent, from: number, to: number): number {
  let sum = 0;
  let seen = 0;
  for (let i = from; i < to && i < count; i += 1) {
    if (masked[i] === 1) continue;
    sum += Math.max(-CLIP, Math.min(CLIP, z[i] ?? 0));
    seen += 1;
  }
  return sum / Math.max(seen, (to - from) / 2);
}

/** One window's sum in standard deviations, and the same for the days before it. */
export interface Sums {
  readonly sum: Float64Array;
  readonly before: Float64Array;
  /** Mean deviation on the log scale that one standard deviation of the sum stands for. */
  readonly scale: Float64Array;
  /** The residual of the reported day before, in standard deviations. */
  yesterday: number;
  /** Windows that have enough days. */
  count: number;
}

export const emptySums = (): Sums => ({
  sum: new Float64Array(WINDOWS.length),
  before: new Float64Array(WINDOWS.length * CARRIED),
  scale: new Float64Array(WINDOWS.length),
  yesterday: 0,
  count: 0,
});

/** The scan: every window that ends on the latest day. */
export function scan(recent: Recent, sums: Sums): void {
  let z = 0;
  let square = 0;
  let doubt = 0;
  let weight = 0;
  let slope = 0;
  let i = 0;
  sums.count = 0;
  sums.yesterday = recent.count > 1 ? (recent.z[1] ?? 0) : 0;
  for (const window of WINDOWS) {
    if (window > recent.count) return;
    for (; i < window; i += 1) {
      z += recent.z[i] ?? 0;
      weight += recent.weight[i] ?? 0;
      slope += (recent.weight[i] ?? 0) / (recent.deviation[i] ?? 1);
      square += (recent.weight[i] ?? 0) ** 2;
      doubt += recent.doubt[i] ?? 0;
    }
    const deviation = Math.sqrt(square + doubt * doubt);
    const at = sums.count;
    sums.sum[at] = z / deviation;
    sums.scale[at] = deviation / slope;
    for (let block = 0; block < CARRIED; block += 1) {
      const [from, to] = BLOCKS[block] ?? [0, 0];
      sums.before[at * CARRIED + block] = (meanBefore(recent, window + from, window + to) * weight) / deviation;
    }
    sums.count += 1;
  }
}
