import type { AlertMeasure } from '../../domain/alert.ts';
import type { Flow } from '../../domain/declaration.ts';
import { METRICS, type Metric } from '../../query/ledger/metric.ts';
import type { SeriesId } from '../../trend/fleet.ts';

/** All modes of an office together. */
const ALL = 'all';

/** Goods of an office in fen; of one mode, or of all together. */
export const goodsSeries = (office: string, flow: Flow, mode: string = ALL): SeriesId => ({
  office,
  mode,
  metric: flow,
});

/** Returns of an office as a count, beside the declarations that they are a rate of. */
export const returnsSeries = (office: string, flow: Flow): SeriesId => ({ office, mode: flow, metric: 'returns' });

/** What a series is to an officer: the measure that its alert is of, and the mode where it is one of several. */
export function watchedAs({ mode, metric }: SeriesId): {
  readonly measure: AlertMeasure;
  readonly mode: string | null;
} {
  if (metric === 'returns') return { measure: mode === 'imports' ? 'import-returns' : 'export-returns', mode: null };
  return { measure: metric === 'imports' ? 'imports' : 'exports', mode: mode === ALL ? null : mode };
}

/** The series that an alert's measure is read from; a missing report is looked for in the exports. */
export function seriesOfMeasure(office: string, measure: AlertMeasure, mode: string | null): SeriesId {
  switch (measure) {
    case 'exports':
    case 'imports':
      return goodsSeries(office, measure, mode ?? ALL);
    case 'export-returns':
      return returnsSeries(office, 'exports');
    case 'import-returns':
      return returnsSeries(office, 'imports');
    case 'report':
      return goodsSeries(office, 'exports');
  }
}

/** The flow whose declarations a measure counts; both for a report. */
export const flowOf = (measure: AlertMeasure): Flow | null =>
  measure === 'report' ? null : measure === 'exports' || measure === 'export-returns' ? 'exports' : 'imports';

export const isReturns = (measure: AlertMeasure): boolean => measure.endsWith('-returns');

/** The metric that an alert's amounts are sums of. */
export const metricOf = (measure: AlertMeasure): Metric => METRICS[isReturns(measure) ? 'returns' : 'value'];
