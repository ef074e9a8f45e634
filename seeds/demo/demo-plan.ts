import type { Day } from '../../src/domain/day.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { dayOf } from './day-number.ts';
import { demoCalendar } from './demo-calendar.ts';
import { type DemoCell, demoCells } from './demo-cells.ts';
import { type DueReturn, dueReturns } from './due-returns.ts';
import { type PlantedDeviation, plantedDeviations } from './planted-deviations.ts';
import { type YearValues, yearValues } from './year-values.ts';

export const DEMO_FIRST_DAY: Day = '2019-01-01';

/** What every demo day is made from. Years are worked out when they are first asked for, and kept. */
export interface DemoPlan {
  readonly cells: readonly DemoCell[];
  /** A day number as text. */
  date(day: number): Day;
  /** Goods value of a cell on a day, in fen. */
  value(day: number, cell: DemoCell): number;
  /** What will come back of the goods of a day. */
  returnsOf(day: number): readonly DueReturn[];
}

/** Remembers what a function gave. */
function remembered<T>(make: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** The plan for all days from DEMO_FIRST_DAY on. It depends on the reference data alone, never on the time. */
export function demoPlan(reference: Reference): DemoPlan {
  const cells = demoCells(reference.offices);
  const date = remembered(dayOf);
  const pace = remembered(demoCalendar(reference));
  const year = remembered<YearValues>((number) => yearValues(number, cells, pace));
  const yearOfDay = remembered((day) => year(Number(date(day).slice(0, 4))));
  const deviations = remembered<PlantedDeviation[]>((day) => plantedDeviations(date(day), date(day)));
  const value = (day: number, cell: DemoCell): number => yearOfDay(day)(day, cell.index);
  return {
    cells,
    date,
    value,
    returnsOf: remembered((day) =>
      dueReturns(
        day,
        cells.filter((cell) => value(day, cell) > 0),
        { pace, deviations },
      ),
    ),
  };
}
