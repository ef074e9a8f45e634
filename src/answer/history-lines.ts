import type { Caliber, Series } from '../domain/figure.ts';
import type { PeriodLabel } from '../domain/period.ts';
import { historyOf } from '../query/history.ts';
import type { AnswerContext } from './context.ts';
import type { HistoryLine } from './history-chart.ts';

interface Wanted {
  readonly series: readonly Series[];
  /** A period of the wanted grain. */
  readonly like: PeriodLabel;
  readonly caliber: Caliber;
  /** Both ends included; without them, all years in which any of the series is known. */
  readonly years?: readonly [number, number];
}

/** Several series over the same years on one caliber, in the vintages that the question asks for. */
export function historyLines(
  { releases, query }: AnswerContext,
  { series, like, caliber, years }: Wanted,
): HistoryLine[] {
  const question = { like, caliber, asOf: query.asOf };
  const known = series.flatMap((one) => historyOf(releases, { ...question, series: one }));
  const all = known.map(({ period }) => Number(period.slice(0, 4)));
  const [from, to] = years ?? [Math.min(...all), Math.max(...all)];
  return series.map((one) => ({
    series: one,
    points: historyOf(releases, { ...question, series: one, years: [from, to] }),
  }));
}
