import type { Series } from '../domain/figure.ts';
import type { PeriodLabel } from '../domain/period.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { caliberOf } from '../query/published.ts';
import { differentReleasesNote } from '../text/comparison.ts';
import { periodText } from '../text/period.ts';
import type { AnswerContext } from './context.ts';
import { publishedFigureAnswer } from './published-figure.ts';
import type { Reply } from './reply.ts';

/**
 * Two periods of national series side by side, each as published. Refused across calibers; no growth is computed
 * between releases, since their bases were revised.
 */
export function comparisonAnswer(
  context: AnswerContext,
  series: readonly Series[],
  [first, second]: readonly [PeriodLabel, PeriodLabel],
): Reply | Refusal {
  const { lang, releases, query } = context;
  for (const one of series) {
    const [a, b] = [caliberOf(releases, one, first), caliberOf(releases, one, second)];
    if (a && b && a !== b) {
      const [firstText, secondText] = [periodText(first, lang), periodText(second, lang)];
      return refuse('calibers-differ', { first: firstText, firstCaliber: a, second: secondText, secondCaliber: b });
    }
  }
  const main = publishedFigureAnswer(context, series, first);
  const other = publishedFigureAnswer(context, series, second);
  if (isRefusal(main)) return main;
  if (isRefusal(other)) return other;
  return {
    ...main,
    readAs: context.print(query),
    text: `${main.text}\n${other.text}`,
    figures: [...main.figures, ...other.figures],
    table: main.table ?? other.table,
    chart: main.chart ?? other.chart,
    footnotes: [...new Set([...main.footnotes, ...other.footnotes, differentReleasesNote(lang)])],
  };
}
