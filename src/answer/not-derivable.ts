import type { PeriodLabel } from '../domain/period.ts';
import type { Measure } from '../domain/vocabulary.ts';
import { vintagesOf } from '../query/published.ts';
import { notDerivableText } from '../text/derived-sentences.ts';
import type { AnswerContext } from './context.ts';
import { followUps } from './follow-ups.ts';
import { nothingPublished } from './nothing-published.ts';
import { plainReply, type Reply } from './reply.ts';

/** A share, balance or contribution that the published figures do not allow: said so, with what was published. */
export function notDerivable(context: AnswerContext, measures: readonly Measure[], period: PeriodLabel): Reply {
  const { query, lang, releases } = context;
  if (vintagesOf(releases, 'trade', period).length === 0) {
    return nothingPublished(context, ['trade'], { from: period, to: period });
  }
  return {
    ...plainReply(lang, notDerivableText(measures, period, lang)),
    readAs: context.print(query),
    actions: followUps(context, [{ ...query, verb: null, measures: ['trade'] }]),
  };
}
