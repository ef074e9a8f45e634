import { OTHERS } from '../../query/ledger/ask-beside.ts';
import { foldCells } from '../../query/ledger/fold-cells.ts';
import { cellOf, type LedgerCell } from '../../query/ledger/ledger-cell.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import { otherText } from '../../text/ledger-words.ts';
import type { AskedLedger } from './asked-ledger.ts';
import { isGrain, periodsWithin } from './grain.ts';
import { labelWithin } from './label-within.ts';
import { rankCells } from './ranking.ts';

/** A row or column of a table with two dimensions. */
export interface AxisLabel {
  readonly label: string;
  readonly name: string;
  /** The row or column as one cell. */
  readonly whole: LedgerCell;
  readonly cells: readonly LedgerCell[];
}

/** Several cells of one row or column as one. Months of a year compare by their own sums, merged or not. */
function wholeOf({ result: { question } }: AskedLedger, dimension: LedgerDimension, cells: readonly LedgerCell[]) {
  const { metric, by } = question;
  const own = cells.map((cell) =>
    cell.fault === 'held' ? cell : cellOf(metric, cell.key, cell.sums, cell.base, cell.fault !== 'no base'),
  );
  const overModes = dimension !== 'mode' && cells.every(({ key }) => key.mode !== undefined);
  return foldCells(metric, by.some(isGrain) ? own : cells, overModes);
}

/** What stands along one side: periods in order; anything else largest first, cut at the limit, with the rest as "other". */
export function axisOf(
  asked: AskedLedger,
  dimension: LedgerDimension,
  limit: AskedLedger['query']['limit'],
): AxisLabel[] {
  const { context, result } = asked;
  const labelled = (label: string): AxisLabel => {
    const cells = result.cells.filter(({ key }) => key[dimension] === label);
    return { label, name: labelWithin(asked, dimension, label), whole: wholeOf(asked, dimension, cells), cells };
  };
  if (isGrain(dimension)) return periodsWithin(result, dimension).map(labelled);
  const all = [...new Set(result.cells.map(({ key }) => key[dimension] ?? ''))].map(labelled);
  const byWhole = new Map(all.map((one) => [one.whole, one]));
  const { ranked } = rankCells([...byWhole.keys()], result.question.metric, limit);
  const kept = ranked.flatMap((whole) => byWhole.get(whole) ?? []);
  const left = all.filter((one) => !kept.includes(one));
  if (left.length === 0) return kept;
  const cells = left.flatMap((one) => one.cells);
  const name = otherText(left.length, context.lang);
  return [...kept, { label: OTHERS, name, whole: wholeOf(asked, dimension, cells), cells }];
}

/** The cells of a row along the columns; null where nothing was declared. */
export function cellsAlong(
  asked: AskedLedger,
  [down, across]: readonly [LedgerDimension, LedgerDimension],
  row: AxisLabel,
  columns: readonly AxisLabel[],
): (LedgerCell | null)[] {
  const found = Map.groupBy(row.cells, ({ key }) => key[across]);
  return columns.map(({ label }) => {
    const [only = null, ...more] = found.get(label) ?? [];
    return only && more.length > 0 ? wholeOf(asked, down, [only, ...more]) : only;
  });
}
