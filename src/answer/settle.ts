import type { Day } from '../domain/day.ts';
import { SERIES, type Series } from '../domain/figure.ts';
import {
  daysOf,
  isSpan,
  type Period,
  type PeriodLabel,
  periodOf,
  resolveRelative,
  type Span,
  single,
} from '../domain/period.ts';
import type { Query } from '../domain/query.ts';
import { latestPeriod } from '../query/published.ts';
import type { Release } from '../query/release.ts';

export const isSeries = (measure: string): measure is Series => SERIES.some((series) => series === measure);

function settlePeriod(period: Period, query: Query, today: Day, releases: readonly Release[]): Period {
  if (isSpan(period)) return period;
  const [measure] = query.measures.filter(isSeries);
  const latest = latestPeriod(releases, measure ?? 'trade');
  return resolveRelative(period.relative, today) ?? (latest === null ? period : single(latest));
}

/** The query with `last year`, `latest` ... replaced by the period they mean now, so that its words mean the same later. */
export function settle(query: Query, today: Day, releases: readonly Release[]): Query {
  const { period, versus } = query;
  return {
    ...query,
    period: period && settlePeriod(period, query, today, releases),
    versus: versus && 'period' in versus ? { period: settlePeriod(versus.period, query, today, releases) } : versus,
  };
}

/** One label for a span that is exactly one year, half or quarter (January to June is H1); null for any other run. */
export function onePeriod({ from, to }: Span): PeriodLabel | null {
  if (from === to) return from;
  const [first, last] = [daysOf(from)[0], daysOf(to)[1]];
  const whole = (['year', 'half', 'quarter'] as const).map((grain) => periodOf(first, grain));
  return whole.find((label) => daysOf(label)[0] === first && daysOf(label)[1] === last) ?? null;
}

/** Year to date (累计): from 1 January to the end of the period. */
export const yearToDate = ({ to }: Span): Span => {
  const months = { from: `${to.slice(0, 4)}-01`, to: daysOf(to)[1].slice(0, 7) };
  return to.length === 10 ? { from: `${to.slice(0, 4)}-01-01`, to } : months;
};
