import type { Fleet, SeriesState } from './fleet.ts';
import { isDue, kindOf, laterThan, type Reports, usualLag } from './reporting.ts';

/** Days back for which a series is asked how often its reports failed to come at all. */
const FAILED_REACH = 140;

/** How often a due report of a series never comes; days without one in a row are one failure. */
function neverComes(fleet: Fleet, state: Reports): number {
  const dueKinds = new Map<number, boolean>();
  const wasDue = (day: number): boolean => {
    const kind = kindOf(fleet, day);
    const known = dueKinds.get(kind) ?? isDue(fleet, state, day);
    dueKinds.set(kind, known);
    return known;
  };
  // What was never seen yet is not impossible.
  let due = 20;
  let failures = 0.1;
  let wasSilent = false;
  for (let day = state.last; day >= Math.max(state.first, state.last - FAILED_REACH); day -= 1) {
    const silent = Number.isNaN(state.reported[day - fleet.origin] ?? Number.NaN);
    if (silent && !wasDue(day)) continue;
    due += 1;
    if (silent && !wasSilent) failures += 1;
    wasSilent = silent;
  }
  return failures / due;
}

/** Days back for which a series is asked how late its reports come; a longer delay than the longest counts as that. */
const LATE_REACH = 400;
const LONGEST = 14;

/** Reports of a series by days of delay; the latest days, whose reports may still come, are left out. */
function lagsOf({ origin }: Fleet, { reported, first, last }: Reports): Float64Array {
  const lags = new Float64Array(LONGEST + 1);
  for (let day = Math.max(first, last - LATE_REACH); day <= last - LONGEST; day += 1) {
    const lag = Math.max(0, Math.min(LONGEST, reported[day - origin] ?? Number.NaN));
    if (!Number.isNaN(lag)) lags[lag] = (lags[lag] ?? 0) + 1;
  }
  return lags;
}

const sumOf = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0);

export interface Silence {
  readonly first: number;
  /** Reports that were due and did not come, in a row. */
  readonly due: number;
  /** How unlikely it is that all of them are only late or, as happens to the series, skipped: -log10 of the probability. */
  readonly score: number;
}

/** `lean`: reports that the fleet's delays count for beside the series' own. */
function silenceAlone(fleet: Fleet, reports: Reports, today: number, lean: number): Silence | null {
  const lag = usualLag(fleet);
  const due: number[] = [];
  for (let day = reports.last + 1; day <= today - lag && due.length < 30; day += 1)
    if (isDue(fleet, reports, day)) due.push(day);
  const [first] = due;
  if (first === undefined) return null;
  // One report says too little to be an alert, whatever the series is used to.
  const never = due.length > 1 ? neverComes(fleet, reports) : 0;
  const lags = lagsOf(fleet, reports);
  const known = sumOf(lags) + lean;
  const late = (days: number): number => (sumOf(lags.subarray(days + 1)) + lean * laterThan(fleet, days)) / known;
  const score = due.reduce((sum, day) => sum - Math.log10(Math.min(1, late(today - day) + never)), 0);
  return { first, due: due.length, score };
}

const LEAN = 100;
/** The delays of single series say less of an office as a whole. */
const LEAN_OF_OFFICE = 20;
/** A series that has been silent for so many days no longer stands for its office. */
const GONE = 30;
/** Days back to which habits on days off reach. */
const REACH = 800;

/** An office as one series, which reports when the first of its series does; null when it has but one. */
function officeOf(fleet: Fleet, { id }: SeriesState, today: number): Reports | null {
  const own = fleet.series.filter((one) => one.id.office === id.office && today - one.last <= GONE);
  if (own.length < 2) return null;
  const first = Math.min(...own.map((one) => one.first));
  const last = Math.max(...own.map((one) => one.last));
  const reported = new Float64Array(fleet.length).fill(Number.NaN);
  for (let at = Math.max(0, last - REACH - fleet.origin); at <= last - fleet.origin; at += 1)
    for (const one of own) {
      const known = one.reported[at] ?? Number.NaN;
      if (!Number.isNaN(known) && !(known > (reported[at] ?? Number.NaN))) reported[at] = known;
    }
  return { id, first, last, reported };
}

/**
 * The reports of a series that are missing at the end of `today`, after the last one that came; null when none is due. When
 * its whole office is silent, that is judged as well: all are late together less often than one is.
 */
export function silenceOf(fleet: Fleet, state: SeriesState, today: number): Silence | null {
  const own = silenceAlone(fleet, state, today, LEAN);
  if (!own || own.due < 2) return own;
  const office = officeOf(fleet, state, today);
  const all = office && silenceAlone(fleet, office, today, LEAN_OF_OFFICE);
  return all && all.due > 1 && all.score > own.score ? { ...own, score: all.score } : own;
}
