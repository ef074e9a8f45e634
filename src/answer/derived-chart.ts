import type { ChartSpecification } from '../chart/specification.ts';
import type { Series } from '../domain/figure.ts';
import type { PublishedAnswer } from '../query/published.ts';
import type { AnswerContext } from './context.ts';
import { historyChart, levelsOf } from './history-chart.ts';
import { historyLines } from './history-lines.ts';
import { commonUnit } from './level-text.ts';

/** The levels behind a share or a balance over the years; null when a table alone was asked for. */
export function derivedChart(
  context: AnswerContext,
  series: readonly Series[],
  answer: PublishedAnswer,
): ChartSpecification | null {
  const { query, lang } = context;
  if (query.output === 'table') return null;
  const { period, caliber } = answer.release;
  const lines = historyLines(context, { series, like: period, caliber });
  return historyChart(lines, commonUnit(levelsOf(lines), query.unit, lang), lang);
}
