import { SERIES } from '../domain/figure.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Measure } from '../domain/vocabulary.ts';
import { publishedPeriods } from '../query/published.ts';
import type { AnswerContext } from './context.ts';
import { isSeries } from './settle.ts';

const ASKED: readonly Measure[] = ['exports', 'imports', 'trade', 'returns'];

/** Asks for the measure, with the whole question as buttons; what is missing is never guessed. */
export const measureMissing = ({ query, print }: AnswerContext): Refusal =>
  refuse('measure-missing', { questions: ASKED.map((measure) => print({ ...query, measures: [measure] })) });

/** Asks for the period, offering the latest ones that were published. */
export function periodMissing({ query, print, releases }: AnswerContext): Refusal {
  const [series = SERIES[0]] = query.measures.filter(isSeries);
  const periods = publishedPeriods(releases, series).slice(-4).reverse();
  return refuse('period-missing', {
    questions: periods.map((period) => print({ ...query, period: { from: period, to: period } })),
  });
}
