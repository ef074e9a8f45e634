import { grainOf, isSpan, type Period } from '../../domain/period.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Item } from '../lexicon/meaning.ts';
import { inYear, isFault } from '../period/part.ts';
import { distinct, type ItemOf, itemsOf, saidTwice } from './item.ts';

type Dated = ItemOf<'period'>;

const yearOf = ({ value }: Dated): string | null =>
  isSpan(value) && value.from === value.to && grainOf(value.from) === 'year' ? value.from : null;

/** A time of the year takes the one year that stands elsewhere: `Q4 exports 2020`. */
function dated(items: readonly Item[]): Dated[] | Refusal {
  const periods = distinct(itemsOf(items, 'period'));
  const [part, otherPart] = distinct(itemsOf(items, 'part'));
  if (!part) return periods;
  if (otherPart) return saidTwice('period', part, otherPart);
  const [period, other] = periods;
  const year = period && !other ? yearOf(period) : null;
  if (!period || year === null) return refuse('year-missing', { text: part.said, at: part.at, questions: [] });
  const value = inYear(year, part.value);
  if (isFault(value)) return refuse('bad-period', { text: part.said, at: part.at, fault: value });
  return [{ ...period, value }];
}

export interface Periods {
  readonly period: Period | null;
  readonly versus: Period | null;
}

/** One period, and one to compare with: said behind `vs`, or second under `compare`. */
export function composePeriods(items: readonly Item[], compares: boolean): Periods | Refusal {
  const asked = dated(items.filter(({ versus }) => !versus));
  if (isRefusal(asked)) return asked;
  const against = dated(items.filter(({ versus }) => versus));
  if (isRefusal(against)) return against;
  const [first, ...more] = asked;
  const [second, third] = compares ? [...more, ...against] : against;
  if (first && !compares && more[0]) return saidTwice('period', first, more[0]);
  if (second && third) return saidTwice('versus', second, third);
  return { period: first?.value ?? null, versus: second?.value ?? null };
}
