import type { Flow } from '../../src/domain/declaration.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { dayNumber } from './day-number.ts';
import { DRAW, seededNormal } from './seeded.ts';

/** What the calendar does to a day, the same for all offices. */
export interface DayPace {
  /** 0 on a workday, 1 on a Sunday or a day off; a Saturday lies between. */
  readonly rest: number;
  /** How many times the usual: yearly wave, Spring Festival, sales, and what moves the nation on the day. */
  readonly tide: Readonly<Record<Flow, number>>;
}

type Lift = Readonly<Record<Flow, number>>;

/** How much a sale adds at its height, by the event's name. Imports are released, exports sent after the order. */
const LIFTS: Readonly<Record<string, Lift>> = {
  '3.8 sale': { exports: 0, imports: 0.35 },
  '618': { exports: 0.12, imports: 0.95 },
  "Singles' Day 11.11": { exports: 0.6, imports: 1.7 },
  'Black Friday': { exports: 0.55, imports: 0.1 },
  'Cyber Monday': { exports: 0.35, imports: 0 },
  '12.12': { exports: 0.1, imports: 0.45 },
};
/** The rise and fall around a sale, from two days before it. */
const SALE = [0.1, 0.25, 0.75, 1, 0.9, 0.65, 0.45, 0.3, 0.2, 0.12, 0.06];

/** Days from the first day of Spring Festival, and what is left of exports; between them a straight line. */
const FESTIVAL: readonly (readonly [number, number])[] = [
  [-10, 1],
  [-5, 0.9],
  [-1, 0.68],
  [2, 0.58],
  [7, 0.63],
  [12, 0.87],
  [20, 1],
];
/** Imports lose this part of what exports lose. */
const FESTIVAL_IMPORTS = 0.75;

/** What is left of exports some days after the first day of the festival; 1 outside day -10 to +20. */
function festivalLevel(offset: number): number {
  for (let at = 1; at < FESTIVAL.length; at += 1) {
    const [[left, from] = [0, 1], [right, to] = [0, 1]] = [FESTIVAL[at - 1], FESTIVAL[at]];
    if (offset >= left && offset <= right) return from + ((to - from) * (offset - left)) / (right - left);
  }
  return 1;
}

const wave = (day: number, peak: number, perYear: number): number =>
  Math.cos((2 * Math.PI * perYear * (day - peak)) / 365.2425);
// Day numbers count from 1 January: the peaks are in mid-November and, for imports, in May and November.
const season = (day: number): Lift => ({
  exports: 1 + 0.1 * wave(day, 318, 1),
  imports: 1 + 0.04 * wave(day, 318, 1) + 0.04 * wave(day, 320, 2),
});

/** How the calendar moves trade on any day (a day number), from official days off, make-up workdays and trade events. */
export function demoCalendar({ specialDays, tradeEvents }: Reference): (day: number) => DayPace {
  const special = new Map(specialDays.map(({ day, kind }) => [dayNumber(day), kind]));
  const festival = new Map<number, number>();
  const sales = new Map<number, { exports: number; imports: number }>();
  for (const { day, name } of tradeEvents) {
    const first = dayNumber(day);
    if (name.startsWith('Spring Festival')) {
      for (let offset = -10; offset <= 20; offset += 1) festival.set(first + offset, festivalLevel(offset));
    }
    const lift = LIFTS[name];
    if (lift === undefined) continue;
    SALE.forEach((part, at) => {
      const sum = sales.get(first + at - 2) ?? { exports: 1, imports: 1 };
      sales.set(first + at - 2, {
        exports: sum.exports + lift.exports * part,
        imports: sum.imports + lift.imports * part,
      });
    });
  }

  const restOf = (day: number): number => {
    const kind = special.get(day);
    if (kind !== undefined) return kind === 'off' ? 1 : 0;
    const weekday = (day + 4) % 7;
    return weekday === 0 ? 1 : weekday === 6 ? 0.7 : 0;
  };
  return (day) => {
    const left = festival.get(day) ?? 1;
    const wide = Math.exp(0.015 * seededNormal(DRAW.national, day));
    const [year, sale] = [season(day), sales.get(day)];
    return {
      rest: restOf(day),
      tide: {
        exports: year.exports * wide * left * (sale?.exports ?? 1),
        imports: year.imports * wide * (1 - FESTIVAL_IMPORTS * (1 - left)) * (sale?.imports ?? 1),
      },
    };
  };
}
