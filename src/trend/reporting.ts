import { weekdayOf } from './day-number.ts';
import type { Fleet, SeriesState } from './fleet.ts';

const MEMORY = 140;
/** A kind of day on which less than this share was reported is not expected to be. */
const USUAL = 0.85;

/** Days are of one kind when an office treats them alike: each weekday, a day off, a make-up workday. */
function kindOf(fleet: Fleet, day: number): number {
  const special = fleet.calendar.days.get(day);
  if (special?.makeup) return 8;
  return special?.off ? 7 : weekdayOf(day);
}

/** The oldest series of the same office: what an office does on days off it mostly does in all its modes. */
const oldestOf = (fleet: Fleet, { id }: SeriesState): SeriesState | undefined =>
  fleet.series
    .filter((one) => one.id.office === id.office)
    .reduce<SeriesState | undefined>((oldest, one) => (oldest && oldest.first <= one.first ? oldest : one), undefined);

/**
 * Whether a report is due, from what the series did on the latest days of that kind. With few examples of a day off the
 * office's oldest series is asked; few examples there, too, mean no.
 */
export function isDue(fleet: Fleet, state: SeriesState, day: number): boolean {
  const kind = kindOf(fleet, day);
  const reach = kind > 6 ? 800 : MEMORY;
  let seen = 0;
  let given = 0;
  for (let back = 1; back <= reach && seen < 20; back += 1) {
    const at = day - back - fleet.origin;
    if (at + fleet.origin < state.first || at < 0) break;
    if (kindOf(fleet, day - back) !== kind) continue;
    // Days just past may still come in; a long silence must not teach that silence is usual.
    if (day - back > state.last) continue;
    seen += 1;
    if (!Number.isNaN(state.reported[at] ?? Number.NaN)) given += 1;
  }
  if (seen >= (kind > 6 ? 6 : 5)) return given / seen >= USUAL;
  const oldest = kind > 6 ? oldestOf(fleet, state) : undefined;
  return oldest !== undefined && oldest !== state && isDue(fleet, oldest, day);
}

/** Share of the fleet's reports that come later than `lag` days, never quite 0. */
function laterThan(fleet: Fleet, lag: number): number {
  const { lags } = fleet.learned;
  let all = 20;
  let later = 0.02;
  for (let i = 0; i < lags.length; i += 1) {
    all += lags[i] ?? 0;
    if (i > lag) later += lags[i] ?? 0;
  }
  return later / all;
}

/** Days after its date by which nine of ten reports are there. */
export function usualLag(fleet: Fleet): number {
  for (let lag = 0; lag < 14; lag += 1) if (laterThan(fleet, lag) < 0.3) return lag;
  return 14;
}

/** Days back for which a series is asked how often its reports failed to come at all. */
const FAILED_REACH = 140;

/** How often a due report of a series never comes; days without one in a row are one failure. */
function neverComes(fleet: Fleet, state: SeriesState): number {
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

export interface Silence {
  readonly first: number;
  /** Reports that were due and did not come, in a row. */
  readonly due: number;
  /** How unlikely it is that all of them are only late or, as happens to the series, skipped: -log10 of the probability. */
  readonly score: number;
}

/** The reports that are missing at the end of `today`, after the last one that came; null when none is due. */
export function silenceOf(fleet: Fleet, state: SeriesState, today: number): Silence | null {
  const lag = usualLag(fleet);
  const due: number[] = [];
  for (let day = state.last + 1; day <= today - lag && due.length < 30; day += 1)
    if (isDue(fleet, state, day)) due.push(day);
  const [first] = due;
  if (first === undefined) return null;
  // One report says too little to be an alert, whatever the series is used to.
  const never = due.length > 1 ? neverComes(fleet, state) : 0;
  const score = due.reduce((sum, day) => sum - Math.log10(Math.min(1, laterThan(fleet, today - day) + never)), 0);
  return { first, due: due.length, score };
}
