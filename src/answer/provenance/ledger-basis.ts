import type { LedgerResult } from '../../query/ledger/ask-ledger.ts';
import type { LedgerBasis } from './basis.ts';

/** What a counted question was counted from: state, filter, days and sums of the whole. */
export function ledgerBasis({ question, footing, extent, cells, total }: LedgerResult): LedgerBasis {
  const { from, to, baseFrom, baseTo, running } = footing;
  const { state, demo, last } = extent;
  const { scope, by, metric, cohort, balance } = question;
  return {
    kind: 'ledger',
    state,
    demo,
    last,
    filter: { ...scope, from, to },
    baseFrom,
    baseTo,
    running,
    by,
    metric: metric.name,
    cohort,
    balance,
    cells: cells.length,
    sums: total.sums,
    base: total.base,
  };
}
