import type { Limit } from '../../domain/query.ts';
import { OTHERS } from '../../query/ledger/ask-beside.ts';
import { foldCells } from '../../query/ledger/fold-cells.ts';
import type { LedgerCell } from '../../query/ledger/ledger-cell.ts';
import type { Metric } from '../../query/ledger/metric.ts';
import { shownAmount } from './cell-text.ts';

export interface Ranking {
  readonly ranked: readonly LedgerCell[];
  /** All the cells that are not ranked, added up; null when none is left. */
  readonly rest: LedgerCell | null;
  readonly restCount: number;
}

/** Largest first (smallest first for `bottom`), cut at the limit, with what is left added up. Held-back cells come late, the rest of a whole last. */
export function rankCells(cells: readonly LedgerCell[], metric: Metric, limit: Limit | null): Ranking {
  const side = limit?.side === 'bottom' ? -1 : 1;
  const shown = cells.filter((cell) => shownAmount(cell, metric) !== null);
  const heldBack = cells.filter((cell) => shownAmount(cell, metric) === null);
  const order = (cell: LedgerCell): number => side * (cell.amount ?? 0);
  const isOthers = ({ key }: LedgerCell): boolean => Object.values(key).includes(OTHERS);
  const sorted = [...shown.sort((a, b) => order(b) - order(a)), ...heldBack].sort(
    (a, b) => Number(isOthers(a)) - Number(isOthers(b)),
  );
  const ranked = limit ? sorted.slice(0, limit.count) : sorted;
  const left = sorted.slice(ranked.length);
  if (left.length === 0) return { ranked, rest: null, restCount: 0 };
  return {
    ranked,
    rest: foldCells(
      metric,
      left,
      left.every(({ key }) => key.mode !== undefined),
    ),
    restCount: left.length,
  };
}
