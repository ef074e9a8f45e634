import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import { daysOf, grainOf, type Span, yearBefore } from '../../domain/period.ts';

/** Two runs of days that are fair to compare. */
export interface Footing {
  readonly from: Day;
  readonly to: Day;
  readonly baseFrom: Day;
  readonly baseTo: Day;
  /** True when the period is not over in the ledger: both sides then end on the same day of the year. */
  readonly running: boolean;
}

/** What the base is: the year before, the same days counted from Spring Festival, or a period that was named. */
export type Basis = 'year before' | 'spring festival' | { readonly span: Span };

/** The label a year earlier of each end. */
const spanYearBefore = ({ from, to }: Span): Span => ({ from: yearBefore(from), to: yearBefore(to) });

/** Days from the first day of last year's festival to this year's; null where a festival day is not known. */
function festivalShift(day: Day, festivals: readonly Day[]): number | null {
  const ofYear = (year: number): Day | undefined => festivals.find((festival) => festival.startsWith(String(year)));
  const year = Number(day.slice(0, 4));
  const [now, before] = [ofYear(year), ofYear(year - 1)];
  return now && before ? daysBetween(before, now) : null;
}

export interface FootingQuestion {
  readonly span: Span;
  readonly basis: Basis;
  /** Last day of the ledger. */
  readonly last: Day;
  /** First days of Spring Festival, one a year. */
  readonly festivals: readonly Day[];
}

/** Cuts a running period at the ledger's last day, and its base at the same day of its own year. */
export function footingOf({ span, basis, last, festivals }: FootingQuestion): Footing {
  const [from, end] = [daysOf(span.from)[0], daysOf(span.to)[1]];
  const running = end > last && from <= last;
  const to = running ? last : end;
  const shift = basis === 'spring festival' ? festivalShift(from, festivals) : null;
  if (shift !== null) return { from, to, running, baseFrom: addDays(from, -shift), baseTo: addDays(to, -shift) };
  if (typeof basis === 'object') {
    const [baseFrom, baseTo] = [daysOf(basis.span.from)[0], daysOf(basis.span.to)[1]];
    return { from, to, running, baseFrom, baseTo: running ? sameDay(to, from, baseFrom, baseTo) : baseTo };
  }
  const base = spanYearBefore(span);
  return { from, to, running, baseFrom: daysOf(base.from)[0], baseTo: running ? yearBefore(to) : daysOf(base.to)[1] };
}

/** As many days into the base as the running period has had. */
function sameDay(to: Day, from: Day, baseFrom: Day, baseTo: Day): Day {
  const day = addDays(baseFrom, daysBetween(from, to));
  return day < baseTo ? day : baseTo;
}

/**
 * January and February are compared together, since Spring Festival falls now in one, now in the other. Null for any
 * other period, and while February is still to come.
 */
export function januaryAndFebruary({ from, to }: Span, last: Day): Span | null {
  if (from !== to || grainOf(from) !== 'month' || !/-0[12]$/.test(from)) return null;
  const year = from.slice(0, 4);
  return last >= `${year}-02-01` ? { from: `${year}-01`, to: `${year}-02` } : null;
}
