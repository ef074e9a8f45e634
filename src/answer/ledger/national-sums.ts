import type { Series } from '../../domain/figure.ts';
import type { Span } from '../../domain/period.ts';
import { askLedger, type LedgerResult } from '../../query/ledger/ask-ledger.ts';
import type { LedgerSource } from '../../query/ledger/ledger-source.ts';
import { METRICS } from '../../query/ledger/metric.ts';

/** Declared value of a national series, as a whole or by year: what stands beside published figures. */
export const nationalSums = (
  source: LedgerSource,
  series: Series,
  span: Span,
  by: readonly 'year'[] = [],
): Promise<LedgerResult> =>
  askLedger(source, {
    span,
    basis: 'year before',
    scope: series === 'trade' ? {} : { flows: [series] },
    by,
    metric: METRICS.value,
    cohort: false,
    balance: false,
  });
