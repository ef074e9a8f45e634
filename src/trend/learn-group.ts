import { type DayRows, dayRows } from './day-rows.ts';
import { type Design, designFor, KNOTS, PART, SLOPE, WAVES, WEEK } from './design.ts';
import { expecting, type Fit, fitSeries, type Sample } from './fit-series.ts';
import type { Fleet, GroupState, SeriesState } from './fleet.ts';
import { learnProfile } from './learn-profile.ts';
import { borrow, type Lent } from './lent.ts';
import { median, robustSpread } from './median.ts';
import type { Prior } from './prior.ts';
import { residualOf, varianceAt } from './residual.ts';
import { DELAYS, returnOffset } from './return-offset.ts';

/** Days that a fit needs. With the reserve, a series is too short to judge below 55 reported days. */
export const SHORTEST = 45;
/** The latest days stay out of a fit, so that what begins slowly cannot become its own yardstick; of a young series a fifth. */
const RESERVE = 21;
const RESERVED_PART = 5;
const OLDEST = 1500;

/** What is read of a series, and its fit, which is written. */
export type Pupil = Pick<SeriesState, 'first' | 'last' | 'value' | 'base' | 'masked' | 'sparse' | 'fit'>;
/** What a group learns, and how far it has come. */
export type Lesson = Omit<GroupState, 'key' | 'common'>;
/** What is read of a fleet: a group's members are indices into `series`. */
export type School = Pick<Fleet, 'calendar' | 'origin'> & { readonly series: readonly Pupil[] };

const sampled: Sample = {
  day: new Int32Array(OLDEST + 1),
  value: new Float64Array(OLDEST + 1),
  offset: new Float64Array(OLDEST + 1),
};

/** What a fit at the end of `today` may use: judged days, without masked ones and without the reserve. */
function sampleOf({ origin }: School, delay: number, state: Pupil, today: number): Sample | null {
  const reserve = Math.min(RESERVE, Math.max(0, Math.floor((today - state.first) / RESERVED_PART)));
  const from = Math.max(0, Math.max(state.first, today - OLDEST) - origin);
  const to = Math.min(state.last, today - reserve) - origin;
  let count = 0;
  for (let at = from; at <= to; at += 1) {
    if (Number.isNaN(state.value[at] ?? Number.NaN) || state.masked[at] === 1) continue;
    const offset = returnOffset(state.base, at, delay);
    if (Number.isNaN(offset)) continue;
    sampled.day[count] = at + origin;
    sampled.value[count] = state.value[at] ?? 0;
    sampled.offset[count] = offset;
    count += 1;
  }
  if (count < SHORTEST) return null;
  return {
    day: sampled.day.slice(0, count),
    value: sampled.value.slice(0, count),
    offset: sampled.offset.slice(0, count),
  };
}

interface Learner {
  readonly state: Pupil;
  readonly sample: Sample;
  readonly design: Design;
}

function learnersOf(school: School, group: Lesson, today: number, members = group.members): Learner[] {
  return members.flatMap((member) => {
    const state = school.series[member];
    const sample = state && !state.sparse ? sampleOf(school, group.delay, state, today) : null;
    if (!state || !sample) return [];
    const [first, end] = [sample.day[0] ?? 0, sample.day.at(-1) ?? 0];
    return [{ state, sample, design: designFor(school.calendar, group.profile, first, end) }];
  });
}

/** Least and greatest spread that offices are granted around their median, by column: however alike they look, they differ. */
const SPREADS: readonly (readonly [from: number, to: number, days: number, least: number, most: number])[] = [
  [SLOPE, WAVES, 200, 0.1, 0.6],
  [WAVES, WEEK, 420, 0.03, 0.3],
  [WEEK, PART, SHORTEST, 0.06, 2],
  [PART, KNOTS, 300, 0.1, 0.35],
];

/** Centres and spreads of the coefficients over the offices; festivals keep 1 as centre, their profile is the median. */
function learnPrior(group: Lesson, learners: readonly Learner[], lent: Lent | null): Prior {
  const centre = group.prior.centre.slice();
  const spread = group.prior.spread.slice();
  for (const [from, to, days, least, most] of SPREADS) {
    const fits = learners.filter(({ sample }) => (sample.day.at(-1) ?? 0) - (sample.day[0] ?? 0) >= days);
    if (fits.length < 4) {
      if (lent) borrow(lent, { centre, spread }, from, to);
      continue;
    }
    for (let column = from; column < to; column += 1) {
      const values = fits.flatMap(({ state }) => state.fit?.coefficients[column] ?? []);
      if (column < PART) centre[column] = median(values);
      spread[column] = Math.max(least, Math.min(most, 1.2 * robustSpread(values, centre[column])));
    }
  }
  return { centre, spread };
}

/** The days that learners have seen. */
function rowsOf({ calendar }: School, { profile }: Lesson, learners: readonly Learner[]): DayRows {
  const first = learners.reduce(
    (least, { sample }) => Math.min(least, sample.day[0] ?? least),
    Number.POSITIVE_INFINITY,
  );
  const last = learners.reduce((most, { design }) => Math.max(most, design.end), Number.NEGATIVE_INFINITY);
  return dayRows(calendar, profile, first, last);
}

/** Mean log distance of a fit over its own sample: lower is better. */
function looseness({ day, value, offset }: Sample, fit: Fit, rows: DayRows): number {
  const expectedIn = expecting(fit, rows);
  const logs = Array.from(day, (one, i) => {
    const expected = expectedIn(one, offset[i] ?? 0);
    const variance = varianceAt(expected, fit.noise);
    return Math.abs(residualOf(value[i] ?? 0, expected, variance));
  });
  return median(logs);
}

/** The delay of returns is asked for anew once in so many renewals. */
const DELAY_RENEWAL = 13;
/** Offices that are asked for the delay of a group's returns. */
const ASKED = 8;

/** The delay from exports to returns that explains the group best; 0 when no base is given. */
function learnDelay(school: School, group: Lesson, today: number): number {
  const hasBase = group.members.some((member) => school.series[member]?.base.some((value) => value > 0));
  if (!hasBase) return 0;
  let best = { delay: 0, loose: Number.POSITIVE_INFINITY };
  const fits = new Map<Pupil, Fit | null>();
  for (const delay of [0, ...DELAYS]) {
    group.delay = delay;
    // The level with and without a base has nothing in common; from one delay to the next little changes.
    if (delay === DELAYS[0]) fits.clear();
    const learners = learnersOf(school, group, today, group.members.slice(0, ASKED));
    const rows = rowsOf(school, group, learners);
    const loose = learners.flatMap(({ state, sample, design }) => {
      const fit = fitSeries(sample, design, rows, group.prior, fits.get(state) ?? null);
      fits.set(state, fit);
      return fit ? [looseness(sample, fit, rows)] : [];
    });
    if (loose.length === 0) return 0;
    const mean = loose.reduce((sum, one) => sum + one, 0) / loose.length;
    if (mean < best.loose) best = { delay, loose: mean };
  }
  return best.delay;
}

/**
 * Fits every office of a group anew, and what they teach each other: seasons, festivals, the delay of returns. Where they
 * have seen nothing yet, what is lent to them holds.
 */
export function learnGroup(school: School, group: Lesson, today: number, lent: Lent | null): void {
  if (group.metric === 'returns' && group.fits % DELAY_RENEWAL === 0) {
    const before = group.delay;
    group.delay = learnDelay(school, group, today);
    if (before !== group.delay) for (const member of group.members) forgetFit(school.series[member]);
  }
  const learners = learnersOf(school, group, today);
  if (learners.length === 0) return;
  const passes = group.fits === 0 ? 3 : 1;
  for (let pass = 0; pass < passes; pass += 1) {
    const rows = rowsOf(school, group, learners);
    for (const { state, sample, design } of learners)
      state.fit = fitSeries(sample, design, rows, group.prior, state.fit);
    group.prior = learnPrior(group, learners, lent);
    learnProfile(school.calendar, group, rows, learners, lent?.profile ?? null);
  }
  group.fits += 1;
}

function forgetFit(state: Pupil | undefined): void {
  if (state) state.fit = null;
}
