import type { PeriodLabel } from '../domain/period.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { balanceAnswer } from './balance.ts';
import type { AnswerContext } from './context.ts';
import { contributionAnswer } from './contribution.ts';
import { explainAnswer } from './explain.ts';
import { publishedFigureAnswer } from './published-figure.ts';
import type { Reply } from './reply.ts';
import { revisionsAnswer } from './revisions.ts';
import { isSeries } from './settle.ts';
import { shareAnswer } from './share.ts';

const misfit = (verb: string, example: string): Refusal => refuse('does-not-fit', { verb, example });

/** A question about one period of national series, by its verb. */
export function publishedQuestion(context: AnswerContext, period: PeriodLabel): Reply | Refusal {
  const { verb, measures } = context.query;
  const series = measures.filter(isSeries);
  if (measures.includes('balance')) {
    return verb === null ? balanceAnswer(context, period) : misfit(verb, 'balance 2020');
  }
  switch (verb) {
    case 'contribution':
      return contributionAnswer(context, period);
    case 'share': {
      const parts = series.filter((part) => part !== 'trade');
      return parts.length > 0 ? shareAnswer(context, parts, period) : misfit('share', 'share exports 2020');
    }
    case 'revisions': {
      const [one, more] = series;
      return one && !more ? revisionsAnswer(context, one, period) : misfit('revisions', 'revisions imports 2022');
    }
    case 'explain':
      return explainAnswer(context, series, period);
    default:
      return publishedFigureAnswer(context, series, period);
  }
}
