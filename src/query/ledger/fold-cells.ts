import { cellOf, grown, heldCell, type LedgerCell, ungrown } from './ledger-cell.ts';
import { addSums, type Metric, NO_SUMS, type Sums } from './metric.ts';

const added = (list: readonly Sums[]): Sums => list.reduce(addSums, NO_SUMS);

/**
 * Several cells as one. Growth compares what theirs compared, and there is none when one of them has none; over modes,
 * though, a new mode belongs to the whole, as it does in the total of an office.
 */
export function foldCells(metric: Metric, cells: readonly LedgerCell[], overModes: boolean): LedgerCell {
  // A whole with a part held back is held back too: shown, it would be that part and what is shown.
  const held = cells.find((cell) => cell.held)?.held;
  if (held) return heldCell({}, held);
  if (cells.some(({ fault }) => fault === 'held')) {
    return ungrown(cellOf(metric, {}, added(cells.map(({ sums }) => sums)), null), 'held');
  }
  if (cells.length > 0 && cells.every(({ fault }) => fault === 'not comparable')) {
    return ungrown(cellOf(metric, {}, added(cells.map(({ sums }) => sums)), null), 'not comparable');
  }
  const bases = cells.flatMap(({ base }) => base ?? []);
  const compared = cells.flatMap((cell) => cell.compared ?? []);
  const base = bases.length === cells.length ? added(bases) : null;
  const whole = cellOf(metric, {}, added(cells.map(({ sums }) => sums)), base, false);
  if (overModes && base && compared.length > 0 && compared.length < cells.length) {
    return { ...whole, ...grown(metric, { now: whole.sums, base }) };
  }
  const both = { now: added(compared.map(({ now }) => now)), base: added(compared.map((one) => one.base)) };
  return { ...whole, ...grown(metric, compared.length === cells.length ? both : null) };
}
