import type { TradeEvent } from '../../src/domain/reference.ts';
import { dayNumber } from '../../src/trend/day-number.ts';

/** How festivals and sales move one office. */
export interface Shape {
  readonly festival: number;
  readonly width: number;
  readonly recovery: number;
  readonly sale: number;
  readonly saleWidth: number;
  readonly sunday: number;
  readonly off: number;
  /** Days by which the office's festivals come later than the calendar's. */
  readonly late: number;
}

/** Day numbers of what moves trade; sales with their height. */
export interface EventDays {
  readonly spring: readonly number[];
  readonly national: readonly number[];
  readonly sales: readonly (readonly [day: number, height: number])[];
}

const daysOf = (events: readonly TradeEvent[], name: RegExp): number[] =>
  events.filter((event) => name.test(event.name)).map(({ day }) => dayNumber(day));

export const eventDays = (events: readonly TradeEvent[]): EventDays => ({
  spring: daysOf(events, /Spring/),
  national: daysOf(events, /National/),
  sales: [
    ...daysOf(events, /618/).map((day) => [day, 0.5] as const),
    ...daysOf(events, /11\.11/).map((day) => [day, 0.9] as const),
    ...daysOf(events, /Black/).map((day) => [day, 0.45] as const),
    ...daysOf(events, /12\.12/).map((day) => [day, 0.3] as const),
  ],
});

const bump = (x: number, width: number): number => Math.exp(-0.5 * (x / width) ** 2);

/** Log effect of festivals and sales on a day: a hollow around Spring Festival, a crest around sales. */
export function eventEffect(day: number, shape: Shape, { spring, national, sales }: EventDays): number {
  let effect = 0;
  for (const festival of spring) {
    const x = day - festival - shape.late;
    if (x < -30 || x > 45) continue;
    const hollow = x < 3 ? bump(x - 3, shape.width) : bump(x - 3, shape.recovery);
    effect -= shape.festival * hollow;
    if (x < -8) effect += 0.18 * bump(x + 16, 5);
  }
  for (const festival of national) {
    const x = day - festival - shape.late;
    if (x >= -4 && x <= 12) effect -= 0.35 * shape.festival * bump(x - 3, 3);
  }
  for (const [sale, height] of sales) {
    const x = day - sale;
    if (x < -6 || x > 18) continue;
    effect += shape.sale * height * (x < 0 ? bump(x, shape.saleWidth * 0.5) : Math.exp(-x / shape.saleWidth));
  }
  return effect;
}

/** What the turn of a month does: its last three days are full, its first two are empty. */
export function monthEndEffect(day: number, height: number): number {
  const dayOfMonth = (at: number): number => new Date(at * 86_400_000).getUTCDate();
  if (dayOfMonth(day) <= 2) return -0.6 * height;
  return dayOfMonth(day + 3) <= 3 ? height : 0;
}
