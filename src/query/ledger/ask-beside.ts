import type { LedgerDimension } from '../../store/ledger-port.ts';
import { askLedger, type LedgerQuestion, type LedgerResult } from './ask-ledger.ts';
import { foldCells } from './fold-cells.ts';
import { cellOf, grown, heldCell, keyText, type LedgerCell, ungrown } from './ledger-cell.ts';
import type { LedgerSource } from './ledger-source.ts';
import { takeSums } from './metric.ts';

/** The label of everything that is not set beside the whole by name. */
export const OTHERS = 'others';

/** What is set beside the whole that it is part of: Beijing beside all offices. */
export interface Beside {
  readonly dimension: LedgerDimension;
  readonly list: 'offices' | 'modes' | 'partners' | 'chapters';
  readonly labels: readonly string[];
}

/** What is left of a whole without its parts; growth compares what is left of both sides. */
function leftOf(
  whole: LedgerCell,
  parts: readonly LedgerCell[],
  { metric }: LedgerQuestion,
  key: LedgerCell['key'],
): LedgerCell {
  const part = foldCells(metric, parts, true);
  const held = whole.held ?? part.held;
  if (held) return heldCell(key, held);
  if (whole.fault === 'held' || part.fault === 'held')
    return ungrown(cellOf(metric, key, takeSums(whole.sums, part.sums), null), 'held');
  const base = whole.base && part.base ? takeSums(whole.base, part.base) : null;
  const cell = cellOf(metric, key, takeSums(whole.sums, part.sums), base, false);
  const compared =
    whole.compared && part.compared
      ? {
          now: takeSums(whole.compared.now, part.compared.now),
          base: takeSums(whole.compared.base, part.compared.base),
        }
      : null;
  return { ...cell, ...grown(metric, compared), fault: whole.fault ?? grown(metric, compared).fault };
}

/** A part beside the rest of its whole: one cell more a period, under the label OTHERS; the total is the whole. */
export async function askBeside(
  source: LedgerSource,
  question: LedgerQuestion,
  { dimension, list, labels }: Beside,
): Promise<LedgerResult> {
  const whole = await askLedger(source, question);
  const narrowed = { ...question, scope: { ...question.scope, [list]: labels }, by: [dimension, ...question.by] };
  const { cells: parts } = await askLedger(source, narrowed);
  const restOf = ({ [dimension]: _, ...rest }: LedgerCell['key']): string => keyText(rest);
  const wholes = question.by.length === 0 ? [whole.total] : whole.cells;
  const others = wholes.map((cell) =>
    leftOf(
      cell,
      parts.filter(({ key }) => restOf(key) === keyText(cell.key)),
      question,
      { ...cell.key, [dimension]: OTHERS },
    ),
  );
  return { ...whole, question: { ...whole.question, by: narrowed.by }, cells: [...parts, ...others] };
}
