import { OTHERS } from '../../query/ledger/ask-beside.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import { amountText, NOTHING } from '../../text/amount.ts';
import { HELD, otherText } from '../../text/ledger-words.ts';
import type { Reply } from '../reply.ts';
import { type AskedLedger, headline, ledgerReply } from './asked-ledger.ts';
import { formOf, growthCell, shownAmount } from './cell-text.ts';
import { labelWithin } from './label-within.ts';
import { listTable, shareText } from './ledger-table.ts';
import { rankedChart } from './ranked-chart.ts';
import { rankCells } from './ranking.ts';

/** Lines of the ranking that are read out; the table and the chart have the rest. */
const SPOKEN = 5;

/** Offices, modes, partners or chapters in order of size, with shares, growth, and the rest as "other". */
export function byCategory(all: AskedLedger, dimension: LedgerDimension): Reply {
  const { context, result } = all;
  const { lang, query } = context;
  const { metric } = result.question;
  const { ranked, rest, restCount } = rankCells(result.cells, metric, query.limit);
  // The smallest alone would be zeros in the unit of the largest.
  const asked = query.limit?.side === 'bottom' ? { ...all, form: formOf(metric, ranked, query.unit, lang) } : all;
  const cells = [
    ...ranked.map((cell) => {
      const label = cell.key[dimension] ?? '';
      return { ...cell, name: labelWithin(asked, dimension, label), rest: label === OTHERS };
    }),
    ...(rest ? [{ ...rest, name: otherText(restCount, lang), rest: true }] : []),
  ];
  const spoken = cells.slice(0, query.limit ? Math.min(query.limit.count, 10) : SPOKEN).map((cell, at) => {
    const shown = shownAmount(cell, metric);
    if (cell.held) return `${at + 1}. ${cell.name} ${HELD}`;
    const own = formOf(metric, [cell], query.unit, lang);
    const share =
      metric.unit === 'rate'
        ? ''
        : lang === 'zh'
          ? `，占${shareText(shown, result.total.amount)}%`
          : ` (${shareText(shown, result.total.amount)} %)`;
    const growth = growthCell(cell, metric, lang);
    const said = `${at + 1}. ${cell.name} ${amountText(shown, own, lang)}${share}`;
    return growth === NOTHING ? said : `${said}${lang === 'zh' ? '，' : ', '}${growth}`;
  });
  return {
    ...ledgerReply(asked),
    text: [headline(asked), ...spoken].join('\n'),
    table: listTable(asked, dimension, cells),
    chart: query.output === 'table' ? null : rankedChart(asked, cells),
  };
}
