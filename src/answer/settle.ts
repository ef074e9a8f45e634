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
import { MEASURES, type Measure } from '../domain/vocabulary.ts';
import { latestPeriod } from '../query/published.ts';
import type { Release } from '../query/release.ts';

export const isSeries = (measure: string): measure is Series => SERIES.some((series) => series === measure);

function settlePeriod(period: Period, query: Query, today: Day, releases: readonly Release[]): Period {
  if (isSpan(period)) return period;
  const [measure] = query.measures.filter(isSeries);
  const latest = latestPeriod(releases, measure ?? 'trade');
  return resolveRelative(period.relative, today) ?? (latest === null ? period : single(latest));
}

/** "trade by flow" asks for exports and imports, each by itself; a flow that is named stays alone. */
function byFlow({ measures, by, ...rest }: Query): Query {
  if (!by.includes('flow')) return { ...rest, measures, by };
  const named = measures.filter((measure) => measure !== 'trade');
  const both: readonly Measure[] = named.some((one) => one === 'exports' || one === 'imports')
    ? []
    : ['exports', 'imports'];
  return {
    ...rest,
    measures: MEASURES.filter((measure) => [...named, ...both].includes(measure)),
    by: by.filter((dimension) => dimension !== 'flow'),
  };
}

/** The query with `last year`, `latest` ... replaced by the period they mean now, and `by flow` by the flows, so that its words mean the same later. */
export function settle(query: Query, today: Day, releases: readonly Release[]): Query {
  const { period, versus } = query;
  return {
    ...byFlow(query),
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
