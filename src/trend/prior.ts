import { columnsOf, type Design, KNOTS, LEVEL, PART, SLOPE, WAVE_COUNT, WAVES, WEEK } from './design.ts';

/** What a coefficient is expected to be before the series is looked at: centre and standard deviation, per column. */
export interface Prior {
  readonly centre: Float64Array;
  readonly spread: Float64Array;
}

/** Bends per knot: yearly growth may change by about this much in a quarter. */
export const BEND = 0.1;

/** Before any office has been seen: no growth, no seasons, every festival as strong as its profile. */
export function vaguePrior(): Prior {
  const centre = new Float64Array(KNOTS);
  const spread = new Float64Array(KNOTS);
  spread[LEVEL] = 10;
  spread[SLOPE] = 0.3;
  spread.fill(0.06, WAVES, WAVES + WAVE_COUNT);
  spread.fill(1, WEEK, PART);
  centre.fill(1, PART, KNOTS);
  spread.fill(0.3, PART, KNOTS);
  return { centre, spread };
}

/** Adds the prior to the normal equations of a step that leaves from `coefficients`. */
export function addPrior(gram: Float64Array, right: Float64Array, { centre, spread }: Prior, at: Float64Array): void {
  const size = right.length;
  for (let i = 0; i < size; i += 1) {
    const deviation = i < KNOTS ? (spread[i] ?? 1) : BEND;
    const weight = 1 / (deviation * deviation);
    gram[i * size + i] = (gram[i * size + i] ?? 0) + weight;
    right[i] = (right[i] ?? 0) + weight * ((i < KNOTS ? (centre[i] ?? 0) : 0) - (at[i] ?? 0));
  }
}

/** Coefficients to leave from: the last fit's, or the prior's. Bends start at 0 where knots were added. */
export function startingFrom(last: Float64Array | null, prior: Prior, design: Design): Float64Array {
  const start = new Float64Array(columnsOf(design));
  if (last && last.length === start.length) start.set(last);
  else start.set((last ?? prior.centre).subarray(0, KNOTS));
  return start;
}
