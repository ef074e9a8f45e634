import { periodOf } from '../../domain/period.ts';
import type { LedgerCell } from '../../query/ledger/ledger-cell.ts';
import type { Metric } from '../../query/ledger/metric.ts';
import { openUntil } from '../../query/ledger/open-cohort.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import { amountText } from '../../text/amount.ts';
import type { Reply } from '../reply.ts';
import { type AskedLedger, headline, ledgerReply } from './asked-ledger.ts';
import { shownAmount } from './cell-text.ts';
import type { Grain } from './grain.ts';
import { labelWithin } from './label-within.ts';
import { listTable } from './ledger-table.ts';
import { timeChart } from './time-chart.ts';

const extremes = (cells: readonly LedgerCell[], metric: Metric): readonly [LedgerCell, LedgerCell] | null => {
  const sorted = cells
    .filter((cell) => shownAmount(cell, metric) !== null)
    .sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  return highest && lowest && sorted.length > 2 ? [highest, lowest] : null;
};

/** Months, quarters, years or days in order; a period without declarations is a gap. */
export function overTime(asked: AskedLedger, dimension: LedgerDimension & Grain): Reply {
  const { context, result, form } = asked;
  const { lang, query } = context;
  // A period that is still running, or of which more may come back, is neither the highest nor the lowest.
  const last = result.footing.running ? periodOf(result.footing.to, dimension) : null;
  const found = extremes(
    result.cells.filter(({ key }) => key[dimension] !== last && openUntil(result, key[dimension] ?? '') === null),
    result.question.metric,
  );
  const said = (cell: LedgerCell): string => {
    const [label, amount] = [
      labelWithin(asked, dimension, cell.key[dimension] ?? ''),
      amountText(cell.amount, form, lang),
    ];
    return lang === 'zh' ? `${label}（${amount}）` : `${label} (${amount})`;
  };
  const spoken = found
    ? [
        lang === 'zh'
          ? `最高${said(found[0])}，最低${said(found[1])}`
          : `Highest ${said(found[0])}, lowest ${said(found[1])}`,
      ]
    : [];
  const cells = result.cells.toSorted((a, b) => ((a.key[dimension] ?? '') < (b.key[dimension] ?? '') ? -1 : 1));
  return {
    ...ledgerReply(asked),
    text: [headline(asked), ...spoken].join('\n'),
    table: listTable(asked, dimension, cells),
    chart: query.output === 'table' ? null : timeChart(asked, dimension),
  };
}
