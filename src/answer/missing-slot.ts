import type { Day } from '../domain/day.ts';
import { SERIES } from '../domain/figure.ts';
import { daysOf, type PeriodLabel, periodBefore, single } from '../domain/period.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Measure } from '../domain/vocabulary.ts';
import { publishedPeriods } from '../query/published.ts';
import type { AnswerContext } from './context.ts';
import { isSeries } from './settle.ts';

const ASKED: readonly Measure[] = ['exports', 'imports', 'trade', 'returns'];

/** Asks for the measure, with the whole question as buttons; what is missing is never guessed. */
export const measureMissing = ({ query, print }: AnswerContext): Refusal =>
  refuse('measure-missing', { questions: ASKED.map((measure) => print({ ...query, measures: [measure] })) });

/** The last whole month of the ledger, its running year, and the year before. */
function ledgerPeriods(last: Day): PeriodLabel[] {
  const month = last.slice(0, 7);
  return [daysOf(month)[1] === last ? month : periodBefore(month), last.slice(0, 4), periodBefore(last.slice(0, 4))];
}

/** Asks for the period, offering the latest ones that were published or are in the ledger. */
export function periodMissing({ query, print, releases, source }: AnswerContext): Refusal {
  const [series = SERIES[0]] = query.measures.filter(isSeries);
  const published = publishedPeriods(releases, series).slice(-4).reverse();
  const periods = source ? [...ledgerPeriods(source.extent.last), ...published].slice(0, 5) : published;
  return refuse('period-missing', {
    questions: periods.map((period) => print({ ...query, period: single(period) })),
  });
}
