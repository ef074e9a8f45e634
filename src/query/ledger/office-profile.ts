import { addDays, type Day } from '../../domain/day.ts';
import { daysOf, type PeriodLabel, periodBefore, type Span, single } from '../../domain/period.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import { askLedger, type LedgerResult } from './ask-ledger.ts';
import type { LedgerSource } from './ledger-source.ts';
import { METRICS, type Metric } from './metric.ts';

/** What a profile of one office is made from; exports and imports, the running year and the last whole month. */
export interface OfficeProfile {
  readonly year: PeriodLabel;
  readonly month: PeriodLabel;
  readonly exports: readonly [year: LedgerResult, month: LedgerResult];
  readonly imports: readonly [year: LedgerResult, month: LedgerResult];
  readonly rate: readonly [year: LedgerResult, month: LedgerResult];
  /** The running year by mode. */
  readonly modes: LedgerResult;
  /** The last 24 whole months by flow and month. */
  readonly history: LedgerResult;
  /** Last day of which the office has a declaration, within the last two months; null when there is none. */
  readonly lastReport: Day | null;
}

const MONTHS = 24;

/** The month of the ledger's last day when that ends it, else the month before. */
export function lastWholeMonth(last: Day): PeriodLabel {
  const month = last.slice(0, 7);
  return daysOf(month)[1] === last ? month : periodBefore(month);
}

export function monthsBack(month: PeriodLabel, count: number): PeriodLabel {
  return count === 0 ? month : monthsBack(periodBefore(month), count - 1);
}

/** Counts a district's profile. */
export async function officeProfile(source: LedgerSource, office: string): Promise<OfficeProfile> {
  const { last } = source.extent;
  const [year, month] = [last.slice(0, 4), lastWholeMonth(last)];
  const count = (
    span: Span,
    metric: Metric,
    by: LedgerDimension[],
    flow?: 'exports' | 'imports',
  ): Promise<LedgerResult> => {
    const scope = { offices: [office], ...(flow && { flows: [flow] }) };
    return askLedger(source, { span, metric, by, scope, basis: 'year before', cohort: false, balance: false });
  };
  const both = async (metric: Metric, flow?: 'exports' | 'imports') =>
    [await count(single(year), metric, [], flow), await count(single(month), metric, [], flow)] as const;
  const recent = await count({ from: addDays(last, -60), to: last }, METRICS.declarations, ['day']);
  return {
    year,
    month,
    exports: await both(METRICS.value, 'exports'),
    imports: await both(METRICS.value, 'imports'),
    rate: await both(METRICS['return rate']),
    modes: await count(single(year), METRICS.value, ['mode']),
    history: await count({ from: monthsBack(month, MONTHS - 1), to: month }, METRICS.value, ['flow', 'month']),
    lastReport:
      recent.cells
        .flatMap(({ key }) => key.day ?? [])
        .sort()
        .at(-1) ?? null,
  };
}
