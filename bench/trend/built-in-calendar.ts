import { readFileSync } from 'node:fs';
import type { SpecialDay, TradeEvent } from '../../src/domain/reference.ts';
import { buildCalendar } from '../../src/trend/calendar.ts';

const rows = (name: string): string[][] =>
  readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

export const events: readonly TradeEvent[] = rows('trade-events.csv').map(([day = '', name = '', affects = '']) => ({
  day,
  name,
  affects: affects.split(' '),
}));
const special = rows('special-days.csv').map(
  ([day = '', nameZh = '', kind]): SpecialDay => ({ day, nameZh, kind: kind === 'off' ? 'off' : 'makeup_workday' }),
);
/** The calendar of the seeds. */
export const chineseCalendar = buildCalendar(special, events);
