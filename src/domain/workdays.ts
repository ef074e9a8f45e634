import type { Day } from './day.ts';
import type { SpecialDay } from './reference.ts';

/** True on a day that is worked in China, false on a day off, null in a year without a notice: nobody knows yet. */
export type Workdays = (day: Day) => boolean | null;

/** The plain week, with the days off and make-up workdays of the State Council's yearly notices (seeds/README.md). */
export function workdaysOf(specialDays: readonly SpecialDay[]): Workdays {
  const kinds = new Map(specialDays.map(({ day, kind }) => [day, kind]));
  const announced = new Set(specialDays.map(({ day }) => day.slice(0, 4)));
  return (day) => {
    if (!announced.has(day.slice(0, 4))) return null;
    const kind = kinds.get(day);
    if (kind !== undefined) return kind === 'makeup_workday';
    return new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0;
  };
}
