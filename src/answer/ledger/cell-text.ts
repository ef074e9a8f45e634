import type { Lang } from '../../domain/lang.ts';
import type { Unit } from '../../domain/vocabulary.ts';
import { isMerged, type LedgerCell } from '../../query/ledger/ledger-cell.ts';
import type { Metric } from '../../query/ledger/metric.ts';
import { type AmountForm, amountNumber, amountText, NOTHING } from '../../text/amount.ts';
import { HELD, JANUARY_FEBRUARY, NO_BASE, WITH_FEBRUARY } from '../../text/ledger-words.ts';
import { fenIn, type MoneyUnit, usualUnit } from '../../text/money.ts';
import { signedPercent } from '../../text/percent.ts';

/** Rates of fewer parcels than this are held back: one that came back would swing them. */
export const RATE_FLOOR = 100;

/** The unit below one in which small cells would lose their digits: 0.03 trillion. */
const FINER: Readonly<Partial<Record<MoneyUnit, MoneyUnit>>> = { trillion: 'billion', wanyi: 'yi' };

/**
 * One form for all cells of an answer: money in the unit asked for, or in the usual one of the largest cell; trillions
 * only where every cell has some.
 */
export function formOf(metric: Metric, cells: readonly LedgerCell[], asked: Unit | null, lang: Lang): AmountForm {
  if (metric.unit !== 'fen') return { unit: metric.unit };
  if (asked !== null && asked !== 'usd') return { unit: 'fen', money: asked };
  const sizes = cells.map(({ amount }) => Math.abs(amount ?? 0)).filter((size) => size > 0);
  const usual = usualUnit(Math.max(0, ...sizes), lang);
  const small = sizes.some((size) => size < fenIn(usual));
  return { unit: 'fen', money: (small && FINER[usual]) || usual };
}

/** A cell's amount; null where a rate is held back. */
export const shownAmount = ({ amount, sums }: LedgerCell, metric: Metric): number | null =>
  metric.unit === 'rate' && sums.parcels < RATE_FLOOR ? null : amount;

/** A cell's amount as a bare number; `c` where it is held back. */
export const amountCell = (cell: LedgerCell, metric: Metric, form: AmountForm, lang: Lang): string =>
  cell.held ? HELD : amountNumber(shownAmount(cell, metric), form, lang);

/** A cell's amount with its unit; `c` where it is held back. */
export const amountSaid = (cell: LedgerCell, metric: Metric, form: AmountForm, lang: Lang): string =>
  cell.held ? HELD : amountText(shownAmount(cell, metric), form, lang);

/** Growth in short: "+5.6 %", "+0.12 pp" for a rate, "no base". */
export function growthCell(cell: LedgerCell, metric: Metric, lang: Lang): string {
  const { growth, fault } = cell;
  if (fault === 'held') return HELD;
  if (metric.unit === 'rate' && shownAmount(cell, metric) === null) return NOTHING;
  if (fault === 'not comparable') return NOTHING;
  if (growth === null) return (fault === 'with February' ? WITH_FEBRUARY : NO_BASE)[lang];
  const together = isMerged(cell) ? JANUARY_FEBRUARY[lang] : '';
  if (metric.unit !== 'rate') return `${together}${signedPercent(growth, lang)}`;
  const points = `${growth > 0 ? '+' : ''}${(growth / 100).toFixed(2)}`;
  return lang === 'zh' ? `${together}${points}个百分点` : `${together}${points} pp`;
}
