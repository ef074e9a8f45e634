import { ranked } from '../../chart/kinds/ranked.ts';
import type { ChartSpecification } from '../../chart/specification.ts';
import type { LedgerCell } from '../../query/ledger/ledger-cell.ts';
import { HELD } from '../../text/ledger-words.ts';
import type { AskedLedger } from './asked-ledger.ts';
import { amountCell, growthCell, shownAmount } from './cell-text.ts';
import { frame, scaled } from './chart-frame.ts';
import { growthHead, HEADS, shareText } from './ledger-table.ts';

/** More rows than this are in the table alone. */
const MOST_RANKED = 25;

/** A row of a ranking; `rest` marks what was folded into "other". */
export interface RankedCell extends LedgerCell {
  readonly name: string;
  readonly rest?: boolean;
}

/** A ranking as horizontal bars with shares and growth; what does not fit is in the table. */
export function rankedChart(asked: AskedLedger, cells: readonly RankedCell[]): ChartSpecification | null {
  const { context, result, form } = asked;
  const { metric } = result.question;
  const { lang } = context;
  if (cells.length === 0) return null;
  const isRate = metric.unit === 'rate';
  const rows = cells.slice(0, MOST_RANKED).map((cell) => {
    const amount = shownAmount(cell, metric);
    return {
      name: cell.name,
      value: scaled(amount, form),
      text: amountCell(cell, metric, form, lang),
      cells: [
        ...(isRate ? [] : [cell.held ? HELD : shareText(amount, result.total.amount)]),
        growthCell(cell, metric, lang),
      ],
      muted: cell.rest === true,
    };
  });
  const left = cells.length - rows.length;
  const more = lang === 'zh' ? `另有${left}项见表` : `${left} more in the table`;
  const { footer, ...rest } = frame(asked);
  return ranked({
    ...rest,
    headings: [...(isRate ? [] : [HEADS[lang].share]), growthHead(result, lang)],
    rows,
    footer: left > 0 ? `${footer}\n${more}` : footer,
  });
}
