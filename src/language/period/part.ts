import { isDay } from '../../domain/day.ts';
import { grainOf, type Span } from '../../domain/period.ts';
import type { PeriodFault } from '../../domain/refusal.ts';

/** A time of the year without its year, as the tails of two labels: `-11`, `Q4`, `H1`, `-11-11`, or nothing for all of it. */
export interface Part {
  readonly from: string;
  readonly to: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

const one = (tail: string): Part => ({ from: tail, to: tail });

export const WHOLE_YEAR: Part = one('');

/** True for what was read, not for the reason why it cannot be. */
export const isFault = (read: object | PeriodFault): read is PeriodFault => typeof read === 'string';

export const month = (number: number): Part | PeriodFault =>
  number >= 1 && number <= 12 ? one(`-${two(number)}`) : 'no-such-month';

export const quarter = (number: number): Part | PeriodFault =>
  number >= 1 && number <= 4 ? one(`Q${number}`) : 'no-such-quarter';

export const half = (number: number): Part | PeriodFault =>
  number === 1 || number === 2 ? one(`H${number}`) : 'no-such-half';

/** 29 February passes until its year is known. */
export function day(monthNumber: number, dayNumber: number): Part | PeriodFault {
  const whole = month(monthNumber);
  if (isFault(whole)) return whole;
  const tail = `${whole.from}-${two(dayNumber)}`;
  return isDay(`2020${tail}`) ? one(tail) : 'no-such-day';
}

/** Both ends included; the ends must be of one grain and in order. */
export function span(from: string, to: string): Span | PeriodFault {
  if (grainOf(from) !== grainOf(to)) return 'mixed';
  return from <= to ? { from, to } : 'reversed';
}

/** As `span`, within a year that is not known yet. */
export function partRange(from: Part | PeriodFault, to: Part | PeriodFault): Part | PeriodFault {
  if (isFault(from)) return from;
  if (isFault(to)) return to;
  const range = span(`2020${from.from}`, `2020${to.to}`);
  return isFault(range) ? range : { from: from.from, to: to.to };
}

export function inYear(year: string, part: Part): Span | PeriodFault {
  if (part.from.length === 6 && !isDay(year + part.from)) return 'no-such-day';
  if (part.to.length === 6 && !isDay(year + part.to)) return 'no-such-day';
  return span(year + part.from, year + part.to);
}
