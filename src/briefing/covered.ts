import { beijingDay } from '../domain/clock.ts';
import { addDays, type Day } from '../domain/day.ts';
import { type Grain, periodOf, type Span } from '../domain/period.ts';
import type { Timetable } from '../domain/timetable.ts';
import type { Workdays } from '../domain/workdays.ts';
import { lastDues, roundOf } from './due-times.ts';

/** What a briefing looks at: the whole days, weeks, months or quarters since the one before it, in Beijing. */
export interface Covered {
  /** Beijing days, both included. */
  readonly days: Span;
  /** The same as one month or quarter where it is one. */
  readonly period: Span;
  /** When the briefing before was due. */
  readonly since: Date;
}

function whole(grain: Grain, { from, to }: Span): Span | null {
  const [first, last] = [periodOf(from, grain), periodOf(to, grain)];
  return first === last ? { from: first, to: last } : null;
}

/** What the briefing due at an instant covers; between two due times, what the last of them did. */
export function coveredBy(timetable: Timetable, workdays: Workdays, at: Date): Covered {
  const { rhythm } = timetable;
  const [before, due] = lastDues(timetable, workdays, at);
  const [from] = roundOf(rhythm, beijingDay(before.at));
  const [next] = roundOf(rhythm, beijingDay(due.at));
  const days = { from, to: addDays(next, -1) };
  const grain = rhythm === 'monthly' ? 'month' : rhythm === 'quarterly' ? 'quarter' : null;
  return { days, period: (grain && whole(grain, days)) ?? days, since: before.at };
}

/** How far Spring Festival moves trade, in days before and after its first day. */
const REACH = { before: 24, after: 32 } as const;

/** The same day a year later; Spring Festival never falls on 29 February. */
const yearAfter = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** True where the same days a year before are no fair base, because Spring Festival moves one of the two sides. */
export const nearSpringFestival = ({ from, to }: Span, festivals: readonly Day[]): boolean =>
  festivals.some((festival) =>
    [festival, yearAfter(festival)].some(
      (day) => from <= addDays(day, REACH.after) && to >= addDays(day, -REACH.before),
    ),
  );
