import type { Series } from '../domain/figure.ts';
import { type Span, single } from '../domain/period.ts';
import { publishedPeriods, vintagesOf } from '../query/published.ts';
import { noDataText, noVintageText } from '../text/no-data.ts';
import { vintageText } from '../text/release.ts';
import type { AnswerContext } from './context.ts';
import { followUps } from './follow-ups.ts';
import { plainReply, type Reply } from './reply.ts';

/** "No data" as an answer: what there is instead, with buttons for the nearest. */
export function nothingPublished(context: AnswerContext, series: readonly Series[], asked: Span): Reply {
  const { query, lang, releases } = context;
  const texts = series.map((measure) => {
    const vintages = asked.from === asked.to ? vintagesOf(releases, measure, asked.from) : [];
    return vintages.length > 0
      ? noVintageText(
          measure,
          asked,
          vintages.map((release) => vintageText(release, lang)),
          lang,
        )
      : noDataText({ measure, asked, available: publishedPeriods(releases, measure) }, lang);
  });
  const [first] = series;
  const there = first ? publishedPeriods(releases, first).slice(-3).reverse() : [];
  const otherVintage = query.asOf !== null && first && vintagesOf(releases, first, asked.from).length > 0;
  const plain = { ...query, verb: null, versus: null, asOf: null };
  return {
    ...plainReply(lang, texts.join('\n')),
    readAs: context.print(query),
    actions: followUps(context, [
      ...(otherVintage ? [plain] : []),
      ...there.map((period) => ({ ...plain, period: single(period) })),
    ]),
  };
}
