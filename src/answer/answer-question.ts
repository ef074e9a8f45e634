import type { Series } from '../domain/figure.ts';
import { daysOf, grainOf, isSpan, type PeriodLabel, type Span, single } from '../domain/period.ts';
import { isNarrowed, type Query } from '../domain/query.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { impliedLevel } from '../query/implied.ts';
import { vintagesOf } from '../query/published.ts';
import { comparisonAnswer } from './comparison.ts';
import type { AnswerContext } from './context.ts';
import { besideLedger } from './ledger/beside-published.ts';
import { besideRun } from './ledger/beside-run.ts';
import { ledgerAnswer } from './ledger/ledger-answer.ts';
import { ledgerMissing } from './ledger-missing.ts';
import { measureMissing, periodMissing } from './missing-slot.ts';
import { publishedQuestion } from './published-question.ts';
import type { Reply } from './reply.ts';
import { runAnswer } from './run.ts';
import { isSeries, onePeriod, yearToDate } from './settle.ts';

/** True for questions about anything but whole national series: only declarations can answer those. */
function needsLedger({ measures, stats, scope, by, limit, versus, verb, period }: Query): boolean {
  return (
    measures.some((measure) => measure === 'returns' || measure === 'parcels') ||
    stats.some((stat) => stat === 'count' || stat === 'rate' || stat === 'cohort' || stat === 'aligned') ||
    isNarrowed(scope) ||
    by.some((dimension) => dimension !== 'year') ||
    limit !== null ||
    verb === 'rank' ||
    (versus !== null && 'scope' in versus) ||
    (period !== null && !isSpan(period))
  );
}

const fromLedger = (context: AnswerContext): Promise<Reply | Refusal> | Reply =>
  context.source ? ledgerAnswer(context, context.source) : ledgerMissing(context);

/** True for a period that was neither published nor is implied, but lies in the ledger. */
function onlyInLedger(
  { releases, query, source }: AnswerContext,
  series: readonly Series[],
  period: PeriodLabel,
): boolean {
  if (source === null || query.unit === 'usd' || query.asOf !== null) return false;
  const known = series.some(
    (one) =>
      vintagesOf(releases, one, period).length > 0 ||
      impliedLevel(releases, { series: one, period, asOf: null }) !== null,
  );
  return !known && daysOf(period)[1] >= source.extent.first && daysOf(period)[0] <= source.extent.last;
}

/** A published figure with the sum of declarations beside it, where the ledger covers its period. */
async function withLedgerNote(
  { source, lang }: AnswerContext,
  [series]: readonly Series[],
  period: PeriodLabel,
  reply: Reply | Refusal,
): Promise<Reply | Refusal> {
  if (isRefusal(reply) || source === null || series === undefined || reply.figures.length === 0) return reply;
  return { ...reply, footnotes: [...reply.footnotes, ...(await besideLedger(source, series, single(period), lang))] };
}

/** A run of published years with the sums of declarations beside it, for the years that were not published. */
async function withLedgerYears(
  { source, releases, lang, query }: AnswerContext,
  [series]: readonly Series[],
  span: Span | null,
  reply: Reply,
): Promise<Reply> {
  const yearly = span === null || grainOf(span.from) === 'year';
  if (source === null || series === undefined || !yearly || query.asOf !== null) return reply;
  const isKnown = (year: string): boolean =>
    reply.figures.some(({ name, period }) => name === series && period === year) ||
    impliedLevel(releases, { series, period: year, asOf: null }) !== null;
  return { ...reply, footnotes: [...reply.footnotes, ...(await besideRun(source, { series, span, isKnown }, lang))] };
}

/** Answers a settled query from the published national figures, else from declarations, or says what is missing. */
export async function answerQuestion(context: AnswerContext): Promise<Reply | Refusal> {
  const { query } = context;
  const { verb, period, versus, stats, measures } = query;
  if (measures.length === 0 && verb !== 'contribution') return measureMissing(context);
  const overYears = verb === 'trend' || query.by.includes('year');
  if (period === null && !overYears) return periodMissing(context);
  if (needsLedger(query) || (period !== null && !isSpan(period))) return fromLedger(context);

  const series = measures.filter(isSeries);
  const asked = period !== null && stats.includes('ytd') ? yearToDate(period) : period;
  if (overYears) {
    if (series.length === 0) return refuse('does-not-fit', { verb: verb ?? 'by year', example: 'trend exports' });
    const single = verb === 'trend' && asked ? onePeriod(asked) : null;
    if (single !== null && onlyInLedger(context, series, single))
      return fromLedger({ ...context, query: { ...query, verb: null, by: ['month'] } });
    const run = asked && asked.from !== asked.to ? asked : null;
    return withLedgerYears(context, series, run, runAnswer(context, series, run));
  }
  const one = asked && onePeriod(asked);
  if (asked === null || one === null) {
    const yearly = asked !== null && ['year', 'half', 'quarter'].includes(grainOf(asked.from));
    const sameParts = yearly && asked.from.slice(4) === asked.to.slice(4) && series.length > 0;
    return sameParts ? runAnswer(context, series, asked) : fromLedger(context);
  }
  if (versus !== null && 'period' in versus) {
    const other = isSpan(versus.period) ? onePeriod(versus.period) : null;
    if (series.length === 0) return refuse('does-not-fit', { verb: 'vs', example: 'exports 2022 vs 2020' });
    const unknown = other === null || onlyInLedger(context, series, one) || onlyInLedger(context, series, other);
    return unknown ? fromLedger(context) : comparisonAnswer(context, series, [one, other]);
  }
  const national = series.length === 0 ? (['trade'] as const) : series;
  if (onlyInLedger(context, national, one)) return fromLedger(context);
  return withLedgerNote(context, national, one, publishedQuestion(context, one));
}
