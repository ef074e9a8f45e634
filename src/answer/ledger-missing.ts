import { SERIES } from '../domain/figure.ts';
import { EMPTY_QUERY } from '../domain/query.ts';
import { latestPeriod, publishedPeriods } from '../query/published.ts';
import { noLedgerText } from '../text/no-data.ts';
import { spanText } from '../text/period.ts';
import { subjectText } from '../text/subject.ts';
import type { AnswerContext } from './context.ts';
import { followUps } from './follow-ups.ts';
import { plainReply, type Reply } from './reply.ts';

/** The honest answer to a question that only declarations can answer, while the store holds none. */
export function ledgerMissing(context: AnswerContext): Reply {
  const { query, lang, releases } = context;
  const lines = SERIES.flatMap((series) => {
    const periods = publishedPeriods(releases, series);
    const [first, last] = [periods[0], periods.at(-1)];
    return first && last ? [`${subjectText(series, lang)}: ${spanText({ from: first, to: last }, lang)}`] : [];
  });
  const there = SERIES.flatMap((series) => {
    const latest = latestPeriod(releases, series);
    return latest ? [{ ...EMPTY_QUERY, measures: [series], period: { from: latest, to: latest } }] : [];
  });
  return {
    ...plainReply(lang, [noLedgerText(lang), ...lines].join('\n')),
    readAs: context.print(query),
    actions: followUps(context, there),
  };
}
