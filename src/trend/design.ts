import { type Calendar, PARTS } from './calendar.ts';
import { weekdayOf } from './day-number.ts';

/** Where each kind of column starts; trend knots follow the last part. Slope and knots count in years. */
export const LEVEL = 0;
export const SLOPE = 1;
export const WAVES = 2;
export const WAVE_COUNT = 6;
export const WEEK = WAVES + WAVE_COUNT;
export const PART = WEEK + 7;
export const KNOTS = PART + PARTS.length;
export const KNOT_DAYS = 91;
export const MOST_KNOTS = 40;
const YEAR = 365.25;
/** Days over which the latest slope fades out beyond the end of what was fitted. */
const DAMPING = 60;

/** One row of the regression with only what is not 0, in order of columns. */
export interface Row {
  readonly at: Int32Array;
  readonly value: Float64Array;
  count: number;
}

export const emptyRow = (): Row => ({ at: new Int32Array(80), value: new Float64Array(80), count: 0 });

/** What the rows of one series have in common. `profile` is the effect of each calendar key on the log scale. */
export interface Design {
  readonly calendar: Calendar;
  readonly profile: Float64Array;
  /** Slope is 0-based here, the end of what the fit may see: extrapolation goes on with the latest slope. */
  readonly end: number;
  /** First knot; knots lie KNOT_DAYS apart, on days that do not depend on the series. */
  readonly firstKnot: number;
  readonly knots: number;
}

/** Knots well inside of what is observed: the ends cannot teach a bend. */
export function designFor(calendar: Calendar, profile: Float64Array, first: number, end: number): Design {
  const firstKnot = Math.ceil((first + 60) / KNOT_DAYS) * KNOT_DAYS;
  const lastKnot = Math.floor((end - 75) / KNOT_DAYS) * KNOT_DAYS;
  const knots = Math.min(MOST_KNOTS, Math.max(0, (lastKnot - firstKnot) / KNOT_DAYS + 1));
  return { calendar, profile, end, firstKnot: lastKnot - (knots - 1) * KNOT_DAYS, knots };
}

/** The slope column on a knot's day; the knot's own column is this less the slope column, before that day. */
export const slopeOfKnot = ({ firstKnot, end }: Design, knot: number): number =>
  (firstKnot + knot * KNOT_DAYS - end) / YEAR;

/** The slope column on a day that the fit may see. */
export const slopeOn = (day: number, { end }: Design): number => (day - end) / YEAR;

/** Knots on a day or before it: their columns are 0. */
export const passedOn = (day: number, { firstKnot, knots }: Design): number =>
  Math.min(knots, Math.max(0, Math.floor((day - firstKnot) / KNOT_DAYS) + 1));

export const columnsOf = ({ knots }: Design): number => KNOTS + knots;

function add(row: Row, at: number, value: number): void {
  row.at[row.count] = at;
  row.value[row.count] = value;
  row.count += 1;
}

/** Adds to a column that may be there already, or belong before the last ones. */
function addWithin(row: Row, at: number, value: number): void {
  let place = row.count;
  while (place > 0 && (row.at[place - 1] ?? 0) > at) place -= 1;
  if (row.at[place - 1] === at) {
    row.value[place - 1] = (row.value[place - 1] ?? 0) + value;
    return;
  }
  row.at.copyWithin(place + 1, place, row.count);
  row.value.copyWithin(place + 1, place, row.count);
  row.at[place] = at;
  row.value[place] = value;
  row.count += 1;
}

/** Writes the row of a day into `row`. Make-up workdays stand for a mean workday; their own effect is a calendar key. */
export function writeRow(day: number, design: Design, row: Row): void {
  row.count = 0;
  add(row, LEVEL, 1);
  const past = day - design.end;
  add(row, SLOPE, (past > 0 ? DAMPING * (1 - Math.exp(-past / DAMPING)) : past) / YEAR);
  const angle = (2 * Math.PI * day) / YEAR;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [x, y] = [cos, sin];
  for (let column = WAVES; column < WEEK; column += 2) {
    add(row, column, x);
    add(row, column + 1, y);
    [x, y] = [x * cos - y * sin, y * cos + x * sin];
  }
  const special = design.calendar.days.get(day);
  if (special?.makeup) for (let weekday = 0; weekday < 5; weekday += 1) add(row, WEEK + weekday, 0.2);
  else add(row, WEEK + weekdayOf(day), 1);
  for (const key of special?.keys ?? []) {
    addWithin(row, PART + (design.calendar.partOf[key] ?? 0), design.profile[key] ?? 0);
  }
  for (let knot = passedOn(day, design); knot < design.knots; knot += 1)
    add(row, KNOTS + knot, (design.firstKnot + knot * KNOT_DAYS - day) / YEAR);
}

/** The row times the coefficients: the log of the expected value, without offset. */
export function dot(row: Row, coefficients: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.count; i += 1) sum += (row.value[i] ?? 0) * (coefficients[row.at[i] ?? 0] ?? 0);
  return sum;
}
