import type { Calendar } from './calendar.ts';
import {
  type Design,
  emptyRow,
  KNOTS,
  LEVEL,
  MOST_KNOTS,
  passedOn,
  SLOPE,
  slopeOfKnot,
  slopeOn,
  WEEK,
  writeRow,
} from './design.ts';

/** Columns that every day has: level, slope and waves. */
export const DENSE = WEEK;
/** Weekdays of a make-up workday and one of each part of the calendar are the most that a day has beside them. */
const MOST = 16;

/** The rows of a stretch of days that all series of a group share: all but slope and knots. */
export interface DayRows {
  /** The first day. */
  readonly from: number;
  /** DENSE values a day; at the slope's place is 0. */
  readonly dense: Float64Array;
  /** Weekdays and festivals: where each day's begin in `at` (columns) and `value`. */
  readonly start: Int32Array;
  readonly at: Int32Array;
  readonly value: Float64Array;
  /** The calendar's keys of each day; mostly none. */
  readonly keys: readonly (readonly number[])[];
}

const NONE: readonly number[] = [];

/** Writes the rows of the days from one to another, both included. */
export function dayRows(calendar: Calendar, profile: Float64Array, from: number, to: number): DayRows {
  const days = Math.max(0, to - from + 1);
  const dense = new Float64Array(days * DENSE);
  const start = new Int32Array(days + 1);
  const at = new Int32Array(days * MOST);
  const value = new Float64Array(days * MOST);
  const keys = Array.from({ length: days }, (_, i) => calendar.days.get(from + i)?.keys ?? NONE);
  const row = emptyRow();
  for (let i = 0; i < days; i += 1) {
    writeRow(from + i, { calendar, profile, end: from + i, firstKnot: 0, knots: 0 }, row);
    const place = start[i] ?? 0;
    dense.set(row.value.subarray(0, DENSE), i * DENSE);
    at.set(row.at.subarray(DENSE, row.count), place);
    value.set(row.value.subarray(DENSE, row.count), place);
    start[i + 1] = place + row.count - DENSE;
  }
  return { from, dense, start, at, value, keys };
}

/** What the coefficients of knots that lie ahead of a day add to its expectation, by knots passed: `level` less `slope` times the day's slope. */
export interface Ahead {
  readonly level: Float64Array;
  readonly slope: Float64Array;
}

export const emptyAhead = (): Ahead => ({
  level: new Float64Array(MOST_KNOTS + 1),
  slope: new Float64Array(MOST_KNOTS + 1),
});

export function lookAhead(design: Design, coefficients: Float64Array, { level, slope }: Ahead): void {
  level[design.knots] = 0;
  slope[design.knots] = 0;
  for (let knot = design.knots - 1; knot >= 0; knot -= 1) {
    const bend = coefficients[KNOTS + knot] ?? 0;
    level[knot] = (level[knot + 1] ?? 0) + bend * slopeOfKnot(design, knot);
    slope[knot] = (slope[knot + 1] ?? 0) + bend;
  }
}

/** The log of what is expected on a day that the fit may see, without offset: as `dot` of its row, to rounding. */
export function etaOn(day: number, design: Design, rows: DayRows, coefficients: Float64Array, ahead: Ahead): number {
  const { dense, start, at, value } = rows;
  const i = day - rows.from;
  const slope = slopeOn(day, design);
  const passed = passedOn(day, design);
  let eta = (coefficients[LEVEL] ?? 0) + slope * (coefficients[SLOPE] ?? 0);
  for (let k = SLOPE + 1; k < DENSE; k += 1) eta += (dense[i * DENSE + k] ?? 0) * (coefficients[k] ?? 0);
  const to = start[i + 1] ?? 0;
  for (let k = start[i] ?? 0; k < to; k += 1) eta += (value[k] ?? 0) * (coefficients[at[k] ?? 0] ?? 0);
  return eta + (ahead.level[passed] ?? 0) - (ahead.slope[passed] ?? 0) * slope;
}
