import { yearBefore } from '../../domain/period.ts';
import type { Held, LedgerDimension, LedgerRow } from '../../store/ledger-port.ts';
import { addSums, type Metric, NO_SUMS, ratio, type Sums } from './metric.ts';

export type LedgerKey = LedgerRow['key'];

/**
 * Why a cell has no growth: nothing to compare with; a January, which is compared together with February; a single
 * day, whose weekday would decide it, or a balance, which may change its sign; or a sum that is held back.
 */
export type GrowthFault = 'no base' | 'with February' | 'not comparable' | 'held';

/** One cell of an answer: what it counts, what its base was, and the growth between them. */
export interface LedgerCell {
  readonly key: LedgerKey;
  readonly sums: Sums;
  readonly base: Sums | null;
  readonly amount: number | null;
  readonly baseAmount: number | null;
  /** The sums that growth compares: the cell's own, or those of January and February together. */
  readonly compared: { readonly now: Sums; readonly base: Sums } | null;
  /** Hundredths of a percent; for a rate, hundredths of a point of difference. */
  readonly growth: number | null;
  readonly fault: GrowthFault | null;
  /** Why the cell is held back, without amounts; null for one that may be shown. */
  readonly held: Held | null;
}

const TIME: readonly string[] = ['year', 'quarter', 'month', 'day'] satisfies LedgerDimension[];

/** One text per key, whatever the order of its dimensions. */
export const keyText = (key: LedgerKey): string => JSON.stringify(Object.entries(key).sort());

/** The key of the same cell a year before. */
export const keyBefore = (key: LedgerKey): LedgerKey =>
  Object.fromEntries(
    Object.entries(key).map(([dimension, label]) => [dimension, TIME.includes(dimension) ? yearBefore(label) : label]),
  );

/** Growth in hundredths of a percent, halves away from zero; a difference in points for a rate. Null without a base. */
function growthOf(metric: Metric, now: number | null, before: number | null): number | null {
  if (now === null || before === null) return null;
  if (metric.unit === 'rate') return now - before;
  const size = before > 0 ? ratio(Math.abs(now - before), before) : null;
  return size === null ? null : Math.sign(now - before) * size;
}

/** `known` is false where the base was counted, but on another footing: it adds up, and is not compared. */
export function cellOf(metric: Metric, key: LedgerKey, sums: Sums, base: Sums | null, known = true): LedgerCell {
  const [amount, baseAmount] = [metric.of(sums), base && metric.of(base)];
  const cell = { key, sums, base, amount, baseAmount, held: null };
  return { ...cell, ...grown(metric, base && known ? { now: sums, base } : null) };
}

/** A cell of which nothing is shown. */
export const heldCell = (key: LedgerKey, held: Held): LedgerCell => ({
  key,
  sums: NO_SUMS,
  base: null,
  amount: null,
  baseAmount: null,
  compared: null,
  growth: null,
  fault: 'held',
  held,
});

/** Growth between two sums, with what it compares. */
export function grown(
  metric: Metric,
  compared: LedgerCell['compared'],
): Pick<LedgerCell, 'compared' | 'growth' | 'fault'> {
  const growth = compared && growthOf(metric, metric.of(compared.now), metric.of(compared.base));
  return { compared, growth, fault: growth === null ? 'no base' : null };
}

/** A cell that has no growth for a reason of its own. */
export const ungrown = (cell: LedgerCell, fault: GrowthFault): LedgerCell => ({
  ...cell,
  compared: null,
  growth: null,
  fault,
});

/**
 * Spring Festival falls now in January, now in February, so their months share one growth rate: it stands at February,
 * and January has none of its own.
 */
export function mergeJanuaryAndFebruary(metric: Metric, cells: readonly LedgerCell[]): LedgerCell[] {
  const found = new Map(cells.map((cell) => [keyText(cell.key), cell]));
  return cells.map((cell) => {
    const month = cell.key.month ?? '';
    if (cell.held) return cell;
    if (month.endsWith('-01')) return ungrown(cell, 'with February');
    if (!month.endsWith('-02')) return cell;
    const january = found.get(keyText({ ...cell.key, month: `${month.slice(0, 4)}-01` }));
    if (january?.fault === 'held' || cell.fault === 'held') return ungrown(cell, 'held');
    if (!january?.compared || !cell.compared) return ungrown(cell, 'no base');
    const both = {
      now: addSums(cell.compared.now, january.compared.now),
      base: addSums(cell.compared.base, january.compared.base),
    };
    return { ...cell, ...grown(metric, both) };
  });
}

/** True where growth is that of January and February together, not of the cell's own month. */
export const isMerged = ({ compared, sums }: LedgerCell): boolean =>
  compared !== null && compared.now.declarations !== sums.declarations;
