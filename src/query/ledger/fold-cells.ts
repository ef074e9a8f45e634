import { cellOf, grown, type LedgerCell } from './ledger-cell.ts';
import { addSums, type Metric, NO_SUMS, type Sums } from './metric.ts';

const added = (list: readonly Sums[]): Sums => list.reduce(addSums, NO_SUMS);

/** Several cells as one: sums add up, and growth compares what theirs compared. No base when one of them has none. */
export function foldCells(metric: Metric, cells: readonly LedgerCell[]): LedgerCell {
  const bases = cells.flatMap(({ base }) => base ?? []);
  const compared = cells.flatMap((cell) => cell.compared ?? []);
  const whole = cellOf(
    metric,
    {},
    added(cells.map(({ sums }) => sums)),
    bases.length === cells.length ? added(bases) : null,
  );
  const comparable = compared.length === cells.length;
  const both = { now: added(compared.map(({ now }) => now)), base: added(compared.map(({ base }) => base)) };
  return { ...whole, ...grown(metric, comparable ? both : null) };
}
