import { grainOf, isSpan } from '../domain/period.ts';
import { isNarrowed, type Query } from '../domain/query.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { balanceAnswer } from './balance.ts';
import { comparisonAnswer } from './comparison.ts';
import type { AnswerContext } from './context.ts';
import { contributionAnswer } from './contribution.ts';
import { explainAnswer } from './explain.ts';
import { ledgerMissing } from './ledger-missing.ts';
import { measureMissing, periodMissing } from './missing-slot.ts';
import { publishedFigureAnswer } from './published-figure.ts';
import type { Reply } from './reply.ts';
import { revisionsAnswer } from './revisions.ts';
import { runAnswer } from './run.ts';
import { isSeries, onePeriod, yearToDate } from './settle.ts';
import { shareAnswer } from './share.ts';

/** True for questions about anything but whole national series: only declarations can answer those. */
function needsLedger({ measures, stats, scope, by, limit, versus, verb }: Query): boolean {
  return (
    measures.some((measure) => measure === 'returns' || measure === 'parcels') ||
    stats.some((stat) => stat === 'count' || stat === 'rate' || stat === 'cohort') ||
    isNarrowed(scope) ||
    by.some((dimension) => dimension !== 'year') ||
    limit !== null ||
    verb === 'rank' ||
    (versus !== null && 'scope' in versus)
  );
}

const misfit = (verb: string, example: string): Refusal => refuse('does-not-fit', { verb, example });

/** Answers a settled query from the published national figures, or says what is missing. */
export function answerQuestion(context: AnswerContext): Reply | Refusal {
  const { query } = context;
  const { verb, period, versus, stats } = query;
  const measures =
    query.measures.length === 0 && verb === 'contribution' ? (['exports', 'imports'] as const) : query.measures;
  if (measures.length === 0) return measureMissing(context);
  const series = measures.filter(isSeries);
  const runs = verb === 'trend' || query.by.includes('year');
  if (period === null && !runs) return periodMissing(context);
  if (needsLedger(query) || (period !== null && !isSpan(period))) return ledgerMissing(context);

  const asked = period !== null && stats.includes('ytd') ? yearToDate(period) : period;
  const one = asked && onePeriod(asked);
  if (runs)
    return series.length === 0
      ? misfit(verb ?? 'by year', 'trend exports')
      : runAnswer(context, series, asked && asked.from !== asked.to ? asked : null);
  if (one === null || asked === null) {
    const listable = asked !== null && ['year', 'half', 'quarter'].includes(grainOf(asked.from)) && series.length > 0;
    return listable && asked.from.slice(4) === asked.to.slice(4)
      ? runAnswer(context, series, asked)
      : ledgerMissing(context);
  }
  if (versus !== null && 'period' in versus) {
    const other = isSpan(versus.period) ? onePeriod(versus.period) : null;
    if (other === null) return ledgerMissing(context);
    return series.length === 0 ? misfit('vs', 'exports 2022 vs 2020') : comparisonAnswer(context, series, [one, other]);
  }
  if (measures.includes('balance')) return verb === null ? balanceAnswer(context, one) : misfit(verb, 'balance 2020');
  switch (verb) {
    case 'contribution':
      return contributionAnswer(context, one);
    case 'share': {
      const parts = series.filter((part) => part !== 'trade');
      return parts.length > 0 ? shareAnswer(context, parts, one) : misfit('share', 'share exports 2020');
    }
    case 'revisions':
      return series.length === 1 && series[0]
        ? revisionsAnswer(context, series[0], one)
        : misfit('revisions', 'revisions imports 2022');
    case 'explain':
      return explainAnswer(context, series, one);
    default:
      return publishedFigureAnswer(context, series, one);
  }
}
