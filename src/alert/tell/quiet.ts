import { beijingDay } from '../../domain/clock.ts';
import { addDays } from '../../domain/day.ts';
import type { Workdays } from '../../domain/workdays.ts';
import type { AlertSubscription } from '../../store/alert-port.ts';

const HOUR_MS = 3_600_000;
/** Beijing is eight hours ahead all year. */
const BEIJING_MS = 8 * HOUR_MS;
/** No run of days off is so long. */
const MOST_DAYS = 30;
/** On workdays alone, a message that waited for one comes at this hour. */
const MORNING = 8;

/** Whether an hour of the day lies between two, which may have midnight between them. */
const isWithin = (hour: number, [from, to]: readonly [number, number]): boolean =>
  from <= to ? hour >= from && hour < to : hour >= from || hour < to;

const atHour = (day: string, hour: number): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS - BEIJING_MS);

/** When a message of now may go out: after quiet hours, and on a day of work where that is wanted. A year without a notice counts as plain. */
export function quietUntil(
  now: Date,
  { quietHours, workdaysOnly }: Pick<AlertSubscription, 'quietHours' | 'workdaysOnly'>,
  workdays: Workdays,
): Date {
  const [from = 0, to = 0] = (quietHours ?? '0-0').split('-').map(Number);
  let at = now;
  if (from !== to && isWithin(new Date(at.getTime() + BEIJING_MS).getUTCHours(), [from, to])) {
    const today = atHour(beijingDay(at), to);
    at = today > at ? today : atHour(addDays(beijingDay(at), 1), to);
  }
  const works = (date: Date): boolean =>
    workdays(beijingDay(date)) ?? new Date(date.getTime() + BEIJING_MS).getUTCDay() % 6 !== 0;
  for (let days = 0; workdaysOnly && !works(at) && days < MOST_DAYS; days += 1)
    at = atHour(addDays(beijingDay(at), 1), from === to ? MORNING : to);
  return at;
}
