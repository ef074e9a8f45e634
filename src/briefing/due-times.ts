import { addDays, type Day, mondayOf } from '../domain/day.ts';
import { daysOf, periodOf } from '../domain/period.ts';
import type { Rhythm, Timetable } from '../domain/timetable.ts';
import type { Workdays } from '../domain/workdays.ts';
import { dayIn, instantIn } from '../domain/zone.ts';

/** One time at which a briefing is due. */
export interface Due {
  readonly at: Date;
  /** The day in the timetable's zone. */
  readonly day: Day;
  /** False in a year whose days off are not announced: no day of it is taken for one off. */
  readonly announced: boolean;
}

/** First and last day of the day, week, month or quarter that holds a day. */
export function roundOf(rhythm: Rhythm, day: Day): readonly [Day, Day] {
  switch (rhythm) {
    case 'daily':
      return [day, day];
    case 'weekly':
      return [mondayOf(day), addDays(mondayOf(day), 6)];
    case 'monthly':
      return daysOf(periodOf(day, 'month'));
    case 'quarterly':
      return daysOf(periodOf(day, 'quarter'));
  }
}

/** The due day of a round; null when all of it is days off. */
function dueDay({ on }: Timetable, workdays: Workdays, [first, last]: readonly [Day, Day]): Omit<Due, 'at'> | null {
  if (on === 'days') return { day: first, announced: true };
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const worked = workdays(day);
    if (worked !== false) return { day, announced: worked !== null };
  }
  return null;
}

/** Every due time after an instant, in order and without end. */
export function* dueTimes(timetable: Timetable, workdays: Workdays, after: Date): Generator<Due, never> {
  const { rhythm, zone, time } = timetable;
  let last = after.getTime();
  let [first, end] = roundOf(rhythm, dayIn(zone, after));
  // Where clocks left out a whole day, the day before may still be to come.
  [first, end] = roundOf(rhythm, addDays(first, -1));
  while (true) {
    const due = dueDay(timetable, workdays, [first, end]);
    const at = due && instantIn(zone, due.day, time);
    if (at && at.getTime() > last) {
      last = at.getTime();
      yield { ...due, at };
    }
    [first, end] = roundOf(rhythm, addDays(end, 1));
  }
}

export function nextDues(timetable: Timetable, workdays: Workdays, after: Date, count: number): Due[] {
  return dueTimes(timetable, workdays, after).take(count).toArray();
}

export function duesBetween(timetable: Timetable, workdays: Workdays, after: Date, until: Date): Due[] {
  const found: Due[] = [];
  for (const due of dueTimes(timetable, workdays, after)) {
    if (due.at > until) break;
    found.push(due);
  }
  return found;
}

/** More days than ever lie between two due times, days off included. */
const MOST_DAYS: Readonly<Record<Rhythm, number>> = { daily: 20, weekly: 30, monthly: 50, quarterly: 120 };

/** The last two due times up to an instant, that instant included; the second is the later. */
export function lastDues(timetable: Timetable, workdays: Workdays, now: Date): readonly [Due, Due] {
  const most = 2 * MOST_DAYS[timetable.rhythm];
  for (const days of [most / 4, most]) {
    const since = new Date(now.getTime() - days * 86_400_000);
    const [before, last] = duesBetween(timetable, workdays, since, now).slice(-2);
    if (before && last) return [before, last];
  }
  throw new Error(`no two due times in ${most} days`);
}
