import { weekdayOf } from './day-number.ts';
import type { Fleet, SeriesState } from './fleet.ts';

/** When a series reported; an office as a whole is one as well. */
export type Reports = Pick<SeriesState, 'id' | 'first' | 'last' | 'reported'>;

const MEMORY = 140;
/** A kind of day on which less than this share was reported is not expected to be. */
const USUAL = 0.85;

/** Days are of one kind when an office treats them alike: each weekday, a day off, a make-up workday. */
export function kindOf(fleet: Fleet, day: number): number {
  const special = fleet.calendar.days.get(day);
  if (special?.makeup) return 8;
  return special?.off ? 7 : weekdayOf(day);
}

/** The oldest series of the same office: what an office does on days off it mostly does in all its modes. */
const oldestOf = (fleet: Fleet, { id }: Reports): SeriesState | undefined =>
  fleet.series
    .filter((one) => one.id.office === id.office)
    .reduce<SeriesState | undefined>((oldest, one) => (oldest && oldest.first <= one.first ? oldest : one), undefined);

/**
 * Whether a report is due, from what the series did on the latest days of that kind. With few examples of a day off the
 * office's oldest series is asked; few examples there, too, mean no.
 */
export function isDue(fleet: Fleet, state: Reports, day: number): boolean {
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
export function laterThan(fleet: Fleet, lag: number): number {
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
