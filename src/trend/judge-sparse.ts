import type { Fleet, SeriesState } from './fleet.ts';
import { returnOffset } from './return-offset.ts';
import { WINDOWS } from './windows.ts';

/** Mean count a day below which the regression has nothing to hold on to: most days are zeros. */
const FEW = 3;
const YEAR = 365;
/** The latest days are not their own yardstick. */
const RESERVE = 28;
/** Days of history from which a rate is known. */
const SHORTEST = 120;
/** The deviation must be worth so many counts. */
const FEWEST = 6;

/** Counts of a past year and what they are a rate of, as far as both are known. */
interface Past {
  readonly days: number;
  readonly count: number;
  readonly exposure: number;
}

/** What a day's count is a rate of; NaN where the day has none. */
function exposureOn(fleet: Fleet, state: SeriesState, at: number): number {
  if (Number.isNaN(state.value[at] ?? Number.NaN)) return Number.NaN;
  return Math.exp(returnOffset(state.base, at, fleet.groups[state.group]?.delay ?? 0));
}

function pastOf(fleet: Fleet, state: SeriesState, last: number): Past {
  let days = 0;
  let count = 0;
  let exposure = 0;
  for (let at = Math.max(0, last - YEAR - RESERVE); at <= last - RESERVE; at += 1) {
    const part = exposureOn(fleet, state, at);
    if (Number.isNaN(part) || state.masked[at] === 1) continue;
    days += 1;
    count += state.value[at] ?? 0;
    exposure += part;
  }
  return { days, count, exposure };
}

/** True for counts that are mostly zeros; looked at once a renewal, over the last year. */
export function isSparse(fleet: Fleet, state: SeriesState): boolean {
  let days = 0;
  let sum = 0;
  for (let at = Math.max(0, state.last - fleet.origin - YEAR); at <= state.last - fleet.origin; at += 1) {
    const value = state.value[at] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return false;
    days += 1;
    sum += value;
  }
  return days > 0 && sum < FEW * days;
}

/**
 * How far a count lies from the mean of a Poisson law, in standard deviations of a normal one with the same tail
 * (Wilson and Hilferty 1931, https://doi.org/10.1073/pnas.17.12.684).
 */
export function poissonScore(count: number, mean: number): number {
  const up = count > mean;
  const shape = up ? count : count + 1;
  const z = 3 * Math.sqrt(shape) * (1 - 1 / (9 * shape) - Math.cbrt(mean / shape));
  return up ? Math.max(0, z) : Math.min(0, z);
}

/** The window that stands out most. */
export interface SparseScore {
  readonly score: number;
  readonly first: number;
  /** Reported days. */
  readonly span: number;
  /** Log of actual over expected; half a count stands for none. */
  readonly effect: number;
}

/** Judges the counts of the windows that end on the latest day; null while too short, or when nothing stands out. */
export function judgeSparse(fleet: Fleet, state: SeriesState): SparseScore | null {
  const last = state.last - fleet.origin;
  const past = pastOf(fleet, state, last);
  if (past.days < SHORTEST || past.exposure <= 0) return null;
  const rate = (past.count + 0.5) / past.exposure;
  let best: SparseScore | null = null;
  let count = 0;
  let mean = 0;
  let span = 0;
  for (let at = last; at > last - 2 * RESERVE && at >= 0 && span < RESERVE; at -= 1) {
    const exposure = exposureOn(fleet, state, at);
    if (Number.isNaN(exposure)) continue;
    state.expected[at] = rate * exposure;
    count += state.value[at] ?? 0;
    mean += rate * exposure;
    span += 1;
    if (!(WINDOWS as readonly number[]).includes(span) || Math.abs(count - mean) < FEWEST) continue;
    const score = poissonScore(count, mean);
    if (best && Math.abs(score) <= Math.abs(best.score)) continue;
    best = { score, first: at + fleet.origin, span, effect: Math.log(Math.max(count, 0.5) / mean) };
  }
  return best;
}
