import { addDays, type Day, lastDayOfMonth } from './day.ts';
import type { Flow } from './declaration.ts';

/** apply, site: retail imports, GAC announcement 45/2020. waiver, original: exports, GAC announcement 44/2020. */
export type ClockName = 'apply' | 'site' | 'waiver' | 'original';

/** The office where goods came back, or the one that released them; since 2024-12 the two may differ. */
export type ReturnOffice = 'return' | 'original';

/** A time that runs from the release of goods, within which they may come back. */
export interface ReturnClock {
  readonly name: ClockName;
  readonly flow: Flow;
  readonly length: { readonly days: number } | { readonly months: number };
}

export const RETURN_CLOCKS: readonly ReturnClock[] = [
  { name: 'apply', flow: 'imports', length: { days: 30 } },
  { name: 'site', flow: 'imports', length: { days: 45 } },
  { name: 'waiver', flow: 'exports', length: { months: 6 } },
  { name: 'original', flow: 'exports', length: { months: 12 } },
];

/** The clocks that a return itself can miss, the shorter first; the day of an application is not declared. */
export const missableClocks = (flow: Flow): ReturnClock[] =>
  RETURN_CLOCKS.filter((clock) => clock.flow === flow && clock.name !== 'apply');

/** The same day some months later; the month's last where it has no such day. */
function monthsLater(day: Day, months: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const label = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const last = lastDayOfMonth(label);
  const same = `${label}-${day.slice(8)}`;
  return same < last ? same : last;
}

/** The last day on which goods released on a day are in time. */
export const lastDayOf = ({ length }: ReturnClock, released: Day): Day =>
  'days' in length ? addDays(released, length.days) : monthsLater(released, length.months);

/** First and last day of release of the goods whose last day lies between two days; the first is later where none does. */
export function releasesEnding(clock: ReturnClock, from: Day, to: Day): readonly [Day, Day] {
  const { length } = clock;
  let first = addDays(from, -('days' in length ? length.days : 31 * length.months));
  while (lastDayOf(clock, first) < from) first = addDays(first, 1);
  let next = first;
  while (lastDayOf(clock, next) <= to) next = addDays(next, 1);
  return [first, addDays(next, -1)];
}
