import { daysOf, type PeriodLabel, periodAfter, periodOf } from '../../domain/period.ts';
import type { LedgerResult } from '../../query/ledger/ask-ledger.ts';

/** The dimensions that are periods. */
export type Grain = 'year' | 'quarter' | 'month' | 'day';

/** Every period of a grain in what was counted, whether or not anything was declared in it. */
export function periodsWithin({ footing, question }: LedgerResult, grain: Grain): PeriodLabel[] {
  const last = periodOf(footing.to, grain);
  const periods: PeriodLabel[] = [];
  for (let label = periodOf(daysOf(question.span.from)[0], grain); label <= last; label = periodAfter(label))
    periods.push(label);
  return periods;
}

export const isGrain = (dimension: string | undefined): dimension is Grain =>
  dimension === 'year' || dimension === 'quarter' || dimension === 'month' || dimension === 'day';
