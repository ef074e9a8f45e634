import { contribution } from '../../chart/kinds/contribution.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { LedgerCell } from '../../query/ledger/ledger-cell.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import { amountNumber, formUnit } from '../../text/amount.ts';
import { DIMENSION_NAMES } from '../../text/names.ts';
import { signedPercent } from '../../text/percent.ts';
import type { Reply } from '../reply.ts';
import { type AskedLedger, headline, ledgerReply } from './asked-ledger.ts';
import { frame } from './chart-frame.ts';
import { labelWithin } from './label-within.ts';

/** A chart has room for this many parts; the table has all. */
const MOST_PARTS = 12;

const HEADS = { en: ['Points', 'Change'], zh: ['百分点', '增减'] } as const;

const points = (cell: LedgerCell, base: number): number => (100 * ((cell.amount ?? 0) - (cell.baseAmount ?? 0))) / base;
const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(2)}`;

/** Points of the whole's growth that each part adds (拉动); from exact sums, so the parts add up. */
export function pointsOfGrowth(asked: AskedLedger, dimension: LedgerDimension): Reply | Refusal {
  const { context, result, form } = asked;
  const { lang, query } = context;
  const base = result.total.baseAmount ?? 0;
  const growth = result.total.growth;
  if (growth === null || base <= 0 || result.question.metric.unit === 'rate') {
    return refuse('does-not-fit', { verb: 'contribution', example: 'contribution exports 2024 by office' });
  }
  const parts = result.cells
    .map((cell) => ({
      cell,
      name: labelWithin(asked, dimension, cell.key[dimension] ?? ''),
      value: points(cell, base),
    }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const limited = query.limit ? parts.slice(0, query.limit.count) : parts;
  const said = limited
    .slice(0, 5)
    .map(({ name, value }) => (lang === 'zh' ? `${name}${signed(value)}个百分点` : `${name} ${signed(value)} pp`));
  const reply = ledgerReply(asked);
  const unit = formUnit(form, lang);
  return {
    ...reply,
    text: [headline(asked), said.join(lang === 'zh' ? '，' : ', ')].join('\n'),
    table: {
      columns: [
        { name: DIMENSION_NAMES[dimension][lang], align: 'left' },
        { name: HEADS[lang][0], align: 'right' },
        { name: unit === '' ? HEADS[lang][1] : `${HEADS[lang][1]} (${unit})`, align: 'right' },
      ],
      rows: parts.map(({ cell, name, value }) => [
        name,
        signed(value),
        amountNumber((cell.amount ?? 0) - (cell.baseAmount ?? 0), form, lang),
      ]),
    },
    chart:
      query.output === 'table'
        ? null
        : contribution({
            ...frame(asked),
            parts: limited.slice(0, MOST_PARTS).map(({ name, value }) => ({ name, value, text: signed(value) })),
            total: { value: growth / 100, text: signedPercent(growth, lang) },
            alt: [headline(asked), ...said].join('; '),
          }),
  };
}
