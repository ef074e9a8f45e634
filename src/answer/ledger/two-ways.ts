import { foldCells } from '../../query/ledger/fold-cells.ts';
import { cellOf } from '../../query/ledger/ledger-cell.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import { amountText } from '../../text/amount.ts';
import type { Reply } from '../reply.ts';
import { type AskedLedger, headline, ledgerReply } from './asked-ledger.ts';
import { formOf, growthCell, shownAmount } from './cell-text.ts';
import { crossChart } from './cross-chart.ts';
import { isGrain, periodsWithin } from './grain.ts';
import { labelWithin } from './label-within.ts';
import { crossTable } from './ledger-table.ts';

/** Labels of a category, largest first, cut at the limit. */
function labelsBySize({ context, result }: AskedLedger, dimension: LedgerDimension): string[] {
  const sizes = new Map<string, number>();
  for (const { key, amount } of result.cells) {
    const label = key[dimension] ?? '';
    sizes.set(label, (sizes.get(label) ?? 0) + Math.abs(amount ?? 0));
  }
  const side = context.query.limit?.side === 'bottom' ? -1 : 1;
  const sorted = [...sizes].sort(([, a], [, b]) => side * (b - a)).map(([label]) => label);
  return context.query.limit ? sorted.slice(0, context.query.limit.count) : sorted;
}

/** Rows that are few enough to be read out. */
const SPOKEN = 5;

/** One row of the table as a whole: "Hangzhou: 94.51 billion yuan, +33.7 %". */
function sayRow(asked: AskedLedger, down: LedgerDimension, label: string): string {
  const { context, result } = asked;
  const { lang, query } = context;
  const { metric } = result.question;
  const cells = result.cells.filter(({ key }) => key[down] === label);
  // Months of one year compare by their own sums: January and February are in the whole as they are.
  const own = cells.map((cell) => cellOf(metric, cell.key, cell.sums, cell.base, cell.fault !== 'no base'));
  const whole = foldCells(
    metric,
    result.question.by.some(isGrain) ? own : cells,
    cells.every(({ key }) => key.mode !== undefined) && down !== 'mode',
  );
  const amount = amountText(shownAmount(whole, metric), formOf(metric, [whole], query.unit, lang), lang);
  const said = `${amount}${lang === 'zh' ? '，' : ', '}${growthCell(whole, metric, lang)}`;
  return `${labelWithin(asked, down, label)}${lang === 'zh' ? '：' : ': '}${said}`;
}

/** Two dimensions at once: a table with one across, and the chart that shows it best. */
export function twoWays(asked: AskedLedger, [first, second]: readonly [LedgerDimension, LedgerDimension]): Reply {
  // Time runs across, wherever it was named.
  const [down, across] = isGrain(first) && !isGrain(second) ? [second, first] : [first, second];
  const labels = {
    down: isGrain(down) ? periodsWithin(asked.result, down) : labelsBySize(asked, down),
    across: isGrain(across) ? periodsWithin(asked.result, across) : labelsBySize(asked, across),
  };
  const spoken = labels.down.length <= SPOKEN ? labels.down.map((label) => sayRow(asked, down, label)) : [];
  return {
    ...ledgerReply(asked),
    text: [headline(asked), ...spoken].join('\n'),
    table: crossTable(asked, [down, across], labels),
    chart: asked.context.query.output === 'table' ? null : crossChart(asked, [down, across], labels),
  };
}
