import type { Span } from '../../domain/period.ts';
import type { LedgerResult } from './ask-ledger.ts';
import { januaryAndFebruary } from './footing.ts';
import { grown, keyText, type LedgerCell, ungrown } from './ledger-cell.ts';

/**
 * For a question about one January or February: its growth is that of both months together, asked for separately.
 * A January waits for its February. Any other question stays as it is.
 */
export async function withSpringGrowth(
  result: LedgerResult,
  askBoth: (both: Span) => Promise<LedgerResult>,
): Promise<LedgerResult> {
  const { question, extent } = result;
  const { span, basis, metric, balance } = question;
  if (basis !== 'year before' || balance || span.from !== span.to || !/^\d{4}-0[12]$/.test(span.from)) return result;
  const both = januaryAndFebruary(span, extent.last);
  const growths = both && (await askBoth(both));
  const found = new Map(growths?.cells.map((cell) => [keyText(cell.key), cell]));
  const replaced = (cell: LedgerCell, other: LedgerCell | undefined): LedgerCell =>
    cell.held || other?.fault === 'held'
      ? ungrown(cell, 'held')
      : other
        ? { ...cell, ...grown(metric, other.compared) }
        : ungrown(cell, 'with February');
  return {
    ...result,
    cells: result.cells.map((cell) =>
      cell.fault === 'not comparable' ? cell : replaced(cell, found.get(keyText(cell.key))),
    ),
    total: replaced(result.total, growths?.total),
  };
}
