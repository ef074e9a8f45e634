import { isDay } from '../../domain/day.ts';
import type { Reference, SpecialDay, TradeEvent } from '../../domain/reference.ts';
import { dayNumber } from '../../trend/day-number.ts';

type Days = Pick<Reference, 'specialDays' | 'tradeEvents'>;

/** Events of the same kind so near each other are one: the file's own festival and the built-in one. */
const NEAR = 20;
const KINDS = [
  /spring|春节|lunar|chinese new year/i,
  /national|国庆/i,
  /6\.?18/,
  /11\.?11|singles/i,
  /black/i,
  /12\.?12/,
];
const kindOf = (name: string): number => KINDS.findIndex((kind) => kind.test(name));

/**
 * Days off, make-up workdays and festivals from a calendar.csv (`date,type,name`), which replace the built-in days off;
 * built-in festivals and sales stay where the file has none of their kind nearby.
 */
export function readCalendarFile(csv: string, builtIn: Days): Days {
  const rows = csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((field) => field.trim().replace(/^"|"$/g, '')))
    .filter(([day = '']) => isDay(day));
  const specialDays: SpecialDay[] = [];
  const own: TradeEvent[] = [];
  for (const [day = '', type = '', name = ''] of rows) {
    if (/make|调休|workday/i.test(type)) specialDays.push({ day, nameZh: name, kind: 'makeup_workday' });
    else if (/holiday|off/i.test(type)) specialDays.push({ day, nameZh: name, kind: 'off' });
    else if (kindOf(name) > 1) own.push({ day, name, affects: [] });
  }
  const kept = builtIn.tradeEvents.filter(
    ({ day, name }) =>
      !own.some((one) => kindOf(one.name) === kindOf(name) && Math.abs(dayNumber(one.day) - dayNumber(day)) < NEAR),
  );
  return { specialDays: specialDays.length > 0 ? specialDays : builtIn.specialDays, tradeEvents: [...kept, ...own] };
}
