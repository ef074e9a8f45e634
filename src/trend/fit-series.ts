import { type DayRows, emptyAhead, etaOn, lookAhead } from './day-rows.ts';
import { columnsOf, type Design, dot, emptyRow, LEVEL, passedOn, slopeOn, writeRow } from './design.ts';
import { medianOf } from './median.ts';
import { addDay, clear, emptySums, passKnot, writeSystem } from './normal-equations.ts';
import { addPrior, type Prior, startingFrom } from './prior.ts';
import { type Noise, residualOf, varianceAt } from './residual.ts';
import { solve } from './solve.ts';

/** The observations of one series that a fit may use; all of one length, in order of day. */
export interface Sample {
  readonly day: Int32Array;
  readonly value: Float64Array;
  /** Log of what the value is a rate of; 0 without a base. */
  readonly offset: Float64Array;
}

export interface Fit {
  readonly design: Design;
  readonly coefficients: Float64Array;
  readonly noise: Noise;
}

const HUBER = 1.8;
/** First steps take plain logs: they find the way from anywhere. */
const ROUGH = 2;
/** A step that moves no coefficient by so much is the last. */
const STILL = 0.01;
const CHI = 0.4549; // median of a squared standard normal

const sums = emptySums();
const ahead = emptyAhead();
/** Room for the days of the longest sample, so that none is made at each step. */
const means = new Float64Array(4096);
const squared = new Float64Array(4096);
const low = new Float64Array(4096);
const high = new Float64Array(4096);
const room = new Float64Array(4096);

/** Median of some numbers, which stay in their order. */
function middleOf(values: Float64Array): number {
  room.set(values);
  return medianOf(room, values.length);
}

/** Noise from squared residuals of the smaller and the larger half: what falls with the level is counting noise. */
function noiseOf(squares: Float64Array, expected: Float64Array, whole: boolean): Noise {
  const middle = middleOf(expected);
  const counts = [0, 0];
  const inverses = [0, 0];
  for (let i = 0; i < squares.length; i += 1) {
    const mean = expected[i] ?? 0;
    const side = mean > middle ? 1 : 0;
    (side === 1 ? high : low)[counts[side] ?? 0] = squares[i] ?? 0;
    counts[side] = (counts[side] ?? 0) + 1;
    inverses[side] = (inverses[side] ?? 0) + 1 / Math.max(mean, 1e-9);
  }
  const [lows = 0, highs = 0] = counts;
  const inverse = [(inverses[0] ?? 0) / Math.max(1, lows), (inverses[1] ?? 0) / Math.max(1, highs)] as const;
  const small = medianOf(low, lows) / CHI;
  const large = medianOf(high, highs) / CHI;
  const floor = whole ? 1 : 0;
  if (!(small > 1.3 * large) || !(inverse[0] > 1.3 * inverse[1]))
    return { unit: floor, spread: Math.max(1e-4, middleOf(squares) / CHI - floor / Math.max(middle, 1e-9)) };
  const unit = Math.max(floor, (small - large) / (inverse[0] - inverse[1]));
  return { unit, spread: Math.max(1e-4, large - unit * inverse[1]) };
}

/**
 * Robust regression with log link: Gauss-Newton steps on the cube-root residual, each day weighted by its variance and,
 * when it stands out, by Huber's rule. Deterministic; `last` only shortens the way. Null when nothing can be learned.
 */
export function fitSeries(sample: Sample, design: Design, rows: DayRows, prior: Prior, last: Fit | null): Fit | null {
  const count = sample.day.length;
  const size = columnsOf(design);
  const coefficients = startingFrom(last?.coefficients ?? null, prior, design);
  const positive = sample.value.filter((value) => value > 0);
  if (positive.length === 0) return null;
  const whole = sample.value.every((value) => Number.isInteger(value));
  const tiny = 0.5 * Math.min(1, medianOf(positive));
  let noise: Noise = last?.noise ?? { unit: whole ? 1 : 0, spread: 0.1 };
  if (!last) {
    const logs = Float64Array.from(sample.value, (value, i) => Math.log(value + tiny) - (sample.offset[i] ?? 0));
    coefficients[LEVEL] = medianOf(logs);
  }
  const expected = means.subarray(0, count);
  const squares = squared.subarray(0, count);
  const gram = new Float64Array(size * size);
  const right = new Float64Array(size);
  const steps = last ? 2 : 7;
  for (let step = 0; step < steps; step += 1) {
    const rough = !last && step < ROUGH;
    clear(sums);
    lookAhead(design, coefficients, ahead);
    let passed = 0;
    for (let i = 0; i < count; i += 1) {
      const day = sample.day[i] ?? 0;
      for (const to = passedOn(day, design); passed < to; passed += 1) passKnot(sums, passed);
      const eta = (sample.offset[i] ?? 0) + etaOn(day, design, rows, coefficients, ahead);
      const mean = Math.exp(Math.max(-20, Math.min(60, eta)));
      const actual = sample.value[i] ?? 0;
      const variance = varianceAt(mean, noise);
      const residual = rough ? Math.log(actual + tiny) - eta : residualOf(actual, mean, variance);
      expected[i] = mean;
      squares[i] = residual * residual;
      const distance = Math.abs(residual) / Math.sqrt(variance);
      const weight = Math.min(1, HUBER / distance) / variance;
      addDay(sums, rows, day - rows.from, slopeOn(day, design), weight, residual);
    }
    for (; passed < design.knots; passed += 1) passKnot(sums, passed);
    writeSystem(sums, design, gram, right);
    noise = noiseOf(squares, expected, whole);
    addPrior(gram, right, prior, coefficients);
    if (!solve(gram, right, size)) return null;
    let moved = 0;
    for (let i = 0; i < size; i += 1) {
      const move = Math.max(-3, Math.min(3, right[i] ?? 0));
      coefficients[i] = (coefficients[i] ?? 0) + move;
      moved = Math.max(moved, Math.abs(move));
    }
    if (moved < STILL && !rough) break;
  }
  return coefficients.every(Number.isFinite) ? { design, coefficients, noise } : null;
}

const scratch = emptyRow();

/** Expected value of a day; `offset` as in the sample. */
export function expectedOn(day: number, { design, coefficients }: Fit, offset: number): number {
  writeRow(day, design, scratch);
  return Math.exp(Math.max(-20, Math.min(60, dot(scratch, coefficients) + offset)));
}

/** The same for days that the fit has seen, with the group's rows at hand: for many days at once. */
export function expecting({ design, coefficients }: Fit, rows: DayRows): (day: number, offset: number) => number {
  const own = emptyAhead();
  lookAhead(design, coefficients, own);
  return (day, offset) => Math.exp(Math.max(-20, Math.min(60, etaOn(day, design, rows, coefficients, own) + offset)));
}
