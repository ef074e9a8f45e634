import { addDays, type Day, lastDayOfMonth, mondayOf } from './day.ts';

/** One calendar period by its label: `2020`, `2020H1`, `2020Q4`, `2020-11` or `2020-11-11`. */
export type PeriodLabel = string;
export type Grain = 'year' | 'half' | 'quarter' | 'month' | 'day';

export const RELATIVE_PERIODS = [
  'today',
  'yesterday',
  'this week',
  'last week',
  'this month',
  'last month',
  'this quarter',
  'last quarter',
  'this year',
  'last year',
  'latest',
] as const;
export type RelativePeriod = (typeof RELATIVE_PERIODS)[number];

/** A run of periods of one grain, both ends included; a single period has from = to. */
export interface Span {
  readonly from: PeriodLabel;
  readonly to: PeriodLabel;
}

/** What a question can ask for: a span, or a word that the clock (or the data, for `latest`) turns into one. */
export type Period = Span | { readonly relative: RelativePeriod };

export const isSpan = (period: Period): period is Span => 'from' in period;
/** A span by its label: `2020`, `2020-01..2020-06`. */
export const labelOf = ({ from, to }: Span): string => (from === to ? from : `${from}..${to}`);

export const single = (label: PeriodLabel): Span => ({ from: label, to: label });

/** The grain a label's form says. */
export function grainOf(label: PeriodLabel): Grain {
  if (label.length === 4) return 'year';
  if (label[4] === 'H') return 'half';
  if (label[4] === 'Q') return 'quarter';
  return label.length === 7 ? 'month' : 'day';
}

const pad = (month: number): string => String(month).padStart(2, '0');

/** First and last calendar day of a period. */
export function daysOf(label: PeriodLabel): readonly [Day, Day] {
  const year = label.slice(0, 4);
  switch (grainOf(label)) {
    case 'year':
      return [`${year}-01-01`, `${year}-12-31`];
    case 'half':
      return label.endsWith('1') ? [`${year}-01-01`, `${year}-06-30`] : [`${year}-07-01`, `${year}-12-31`];
    case 'quarter': {
      const last = Number(label[5]) * 3;
      return [`${year}-${pad(last - 2)}-01`, lastDayOfMonth(`${year}-${pad(last)}`)];
    }
    case 'month':
      return [`${label}-01`, lastDayOfMonth(label)];
    case 'day':
      return [label, label];
  }
}

/** The period of the given grain that holds a day. */
export function periodOf(day: Day, grain: Grain): PeriodLabel {
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  switch (grain) {
    case 'year':
      return year;
    case 'half':
      return `${year}H${month <= 6 ? 1 : 2}`;
    case 'quarter':
      return `${year}Q${Math.ceil(month / 3)}`;
    case 'month':
      return day.slice(0, 7);
    case 'day':
      return day;
  }
}

/** The period before this one, of the same grain. */
export const periodBefore = (label: PeriodLabel): PeriodLabel =>
  periodOf(addDays(daysOf(label)[0], -1), grainOf(label));

/** The period after this one, of the same grain. */
export const periodAfter = (label: PeriodLabel): PeriodLabel => periodOf(addDays(daysOf(label)[1], 1), grainOf(label));

/** The same period a year before; 29 February has none and gives 28 February. */
export function yearBefore(label: PeriodLabel): PeriodLabel {
  const before = `${Number(label.slice(0, 4)) - 1}${label.slice(4)}`;
  return before.endsWith('-02-29') ? `${before.slice(0, 8)}28` : before;
}

/** The same period a year later; 28 February for the 29th. */
export function yearAfter(label: PeriodLabel): PeriodLabel {
  const after = `${Number(label.slice(0, 4)) + 1}${label.slice(4)}`;
  return after.endsWith('-02-29') ? `${after.slice(0, 8)}28` : after;
}

/** The week of a day, Monday to Sunday (GB/T 7408, ISO 8601). */
function weekOf(day: Day): Span {
  const monday = mondayOf(day);
  return { from: monday, to: addDays(monday, 6) };
}

/** A relative period as of a Beijing day; null for `latest`, which the data decides. */
export function resolveRelative(relative: RelativePeriod, today: Day): Span | null {
  if (relative === 'latest') return null;
  if (relative === 'today') return single(today);
  if (relative === 'yesterday') return single(addDays(today, -1));
  if (relative === 'this week') return weekOf(today);
  if (relative === 'last week') return weekOf(addDays(today, -7));
  const [which, grain] = relative.split(' ') as ['this' | 'last', Grain];
  const current = periodOf(today, grain);
  return single(which === 'this' ? current : periodBefore(current));
}
