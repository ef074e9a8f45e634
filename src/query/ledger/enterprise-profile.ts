import { type PeriodLabel, type Span, single } from '../../domain/period.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import { askLedger, type LedgerResult } from './ask-ledger.ts';
import type { LedgerSource } from './ledger-source.ts';
import { METRICS, type Metric } from './metric.ts';
import { lastWholeMonth, monthsBack } from './office-profile.ts';

type YearAndMonth = readonly [year: LedgerResult, month: LedgerResult];

/** What a profile of one enterprise is made from: the running year and the last whole month. */
export interface EnterpriseProfile {
  readonly year: PeriodLabel;
  readonly month: PeriodLabel;
  readonly flows: YearAndMonth;
  /** By flow and mode. */
  readonly modes: YearAndMonth;
  readonly rate: YearAndMonth;
  /** The last 24 whole months by flow. */
  readonly history: LedgerResult;
}

const MONTHS = 24;

/** Counts a profile; `source` holds what the enterprise declared at `offices`. */
export async function enterpriseProfile(source: LedgerSource, offices: readonly string[]): Promise<EnterpriseProfile> {
  const { last } = source.extent;
  const [year, month] = [last.slice(0, 4), lastWholeMonth(last)];
  const count = (span: Span, metric: Metric, by: LedgerDimension[]): Promise<LedgerResult> =>
    askLedger(source, { span, metric, by, scope: { offices }, basis: 'year before', cohort: false, balance: false });
  const both = async (metric: Metric, by: LedgerDimension[]) =>
    [await count(single(year), metric, by), await count(single(month), metric, by)] as const;
  return {
    year,
    month,
    flows: await both(METRICS.value, ['flow']),
    modes: await both(METRICS.value, ['flow', 'mode']),
    rate: await both(METRICS['return rate'], []),
    history: await count({ from: monthsBack(month, MONTHS - 1), to: month }, METRICS.value, ['flow', 'month']),
  };
}
