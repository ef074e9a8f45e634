import type { LedgerDimension } from '../../store/ledger-port.ts';
import { NOTHING } from '../../text/amount.ts';
import type { Reply } from '../reply.ts';
import { type AskedLedger, headline, ledgerReply } from './asked-ledger.ts';
import { type AxisLabel, axisOf } from './axes.ts';
import { amountSaid, formOf, growthCell } from './cell-text.ts';
import { crossChart } from './cross-chart.ts';
import { isGrain } from './grain.ts';
import { crossTable } from './ledger-table.ts';

/** Rows that are few enough to be read out. */
const SPOKEN = 5;

/** One row of the table as a whole: "Hangzhou: 94.51 billion yuan, +33.7 %". */
function sayRow({ context, result }: AskedLedger, { name, whole }: AxisLabel): string {
  const { lang, query } = context;
  const { metric } = result.question;
  const amount = amountSaid(whole, metric, formOf(metric, [whole], query.unit, lang), lang);
  const growth = growthCell(whole, metric, lang);
  const told = whole.held || growth === NOTHING ? [amount] : [amount, growth];
  return lang === 'zh' ? `${name}：${told.join('，')}` : `${name}: ${told.join(', ')}`;
}

/** Two dimensions at once: a table with one across, and the chart that shows it best. A limit ranks the one down. */
export function twoWays(asked: AskedLedger, [first, second]: readonly [LedgerDimension, LedgerDimension]): Reply {
  // Time runs across, wherever it was named.
  const sides = isGrain(first) && !isGrain(second) ? ([second, first] as const) : ([first, second] as const);
  const axes = { down: axisOf(asked, sides[0], asked.context.query.limit), across: axisOf(asked, sides[1], null) };
  const spoken = axes.down.length <= SPOKEN + 1 ? axes.down.map((row) => sayRow(asked, row)) : [];
  return {
    ...ledgerReply(asked),
    text: [headline(asked), ...spoken].join('\n'),
    table: crossTable(asked, sides, axes),
    chart: asked.context.query.output === 'table' ? null : crossChart(asked, sides, axes),
  };
}
