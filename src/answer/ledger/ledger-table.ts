import type { Lang } from '../../domain/lang.ts';
import type { LedgerResult } from '../../query/ledger/ask-ledger.ts';
import type { LedgerCell } from '../../query/ledger/ledger-cell.ts';
import { ratio } from '../../query/ledger/metric.ts';
import { openUntil } from '../../query/ledger/open-cohort.ts';
import type { LedgerDimension } from '../../store/ledger-port.ts';
import { amountNumber, headed, NOTHING } from '../../text/amount.ts';
import { dayText } from '../../text/day.ts';
import { decimalText } from '../../text/decimal.ts';
import { HELD, TOTAL } from '../../text/ledger-words.ts';
import { usualUnit } from '../../text/money.ts';
import { DIMENSION_NAMES } from '../../text/names.ts';
import { spanText } from '../../text/period.ts';
import { OPEN_UNTIL } from '../../text/returns.ts';
import type { Table } from '../reply.ts';
import type { AskedLedger } from './asked-ledger.ts';
import { type AxisLabel, cellsAlong } from './axes.ts';
import { amountCell, growthCell, shownAmount } from './cell-text.ts';
import { labelWithin } from './label-within.ts';

export const HEADS: Readonly<
  Record<Lang, Readonly<Record<'amount' | 'growth' | 'share' | 'returned' | 'released' | 'rate', string>>>
> = {
  en: {
    amount: 'Amount',
    growth: 'y/y',
    share: 'Share, %',
    returned: 'Returned',
    released: 'Released',
    rate: 'Rate, %',
  },
  zh: {
    amount: '数值',
    growth: '同比',
    share: '占比（%）',
    returned: '退货额',
    released: '放行额',
    rate: '退货率（%）',
  },
};

/** A share of the whole in percent to one decimal. */
export function shareText(amount: number | null, whole: number | null): string {
  const share = amount === null || whole === null || whole <= 0 ? null : ratio(Math.max(0, amount), whole);
  return share === null ? NOTHING : decimalText(BigInt(share), 100n, 1);
}

/** Head of growth: y/y, or the period that was named to compare with. */
export function growthHead({ question: { basis } }: LedgerResult, lang: Lang): string {
  if (typeof basis !== 'object') return HEADS[lang].growth;
  const other = spanText(basis.span, lang);
  return lang === 'zh' ? `比${other}` : `on ${other}`;
}

/** One row a cell, and the total below: amount, growth, share; for a rate its numerator and denominator. */
export function listTable(
  asked: AskedLedger,
  dimension: LedgerDimension,
  cells: readonly (LedgerCell & { readonly name?: string })[],
): Table {
  const { context, result, form } = asked;
  const { lang } = context;
  const { metric } = result.question;
  const heads = HEADS[lang];
  const inTime = ['year', 'quarter', 'month', 'day'].includes(dimension);
  const money = {
    unit: 'fen',
    money: usualUnit(Math.max(0, ...result.cells.map(({ sums }) => sums.value)), lang),
  } as const;
  const back = {
    unit: 'fen',
    money: usualUnit(Math.max(0, ...result.cells.map(({ sums }) => sums.returnedValue)), lang),
  } as const;
  const isRate = metric.unit === 'rate';
  const extra = isRate
    ? [headed(heads.returned, back, lang), headed(heads.released, money, lang)]
    : inTime
      ? []
      : [heads.share];
  // Cohorts that may still grow say until when.
  const openOf = (cell: LedgerCell): string | null =>
    openUntil(result, (inTime && cell.key[dimension]) || result.question.span.to);
  const marked = inTime && [...cells, result.total].some((cell) => openOf(cell) !== null);
  const open = (cell: LedgerCell): string[] => {
    if (!marked) return [];
    const until = openOf(cell);
    return [until === null ? NOTHING : dayText(until, lang)];
  };
  const row = (name: string, cell: LedgerCell): string[] => {
    const shown = shownAmount(cell, metric);
    return [
      name,
      amountCell(cell, metric, form, lang),
      growthCell(cell, metric, lang),
      ...(isRate
        ? // What a rate is made of would give it away.
          [cell.sums.returnedValue, cell.sums.value].map((sum, at) =>
            cell.held ? HELD : amountNumber(shown === null ? null : sum, at === 0 ? back : money, lang),
          )
        : inTime
          ? []
          : [cell.held ? HELD : shareText(shown, result.total.amount)]),
      ...open(cell),
    ];
  };
  const names = [
    DIMENSION_NAMES[dimension][lang],
    isRate ? heads.rate : headed(heads.amount, form, lang),
    growthHead(result, lang),
    ...extra,
    ...(marked ? [OPEN_UNTIL[lang]] : []),
  ];
  return {
    columns: names.map((name, at) => ({ name, align: at === 0 ? 'left' : 'right' })),
    rows: [
      ...cells.map((cell) => row(cell.name ?? labelWithin(asked, dimension, cell.key[dimension] ?? ''), cell)),
      row(TOTAL[lang], result.total),
    ],
  };
}

/** The first dimension down, the second across; an empty cell is a gap, not a zero. */
export function crossTable(
  asked: AskedLedger,
  [down, across]: readonly [LedgerDimension, LedgerDimension],
  axes: Readonly<Record<'down' | 'across', readonly AxisLabel[]>>,
): Table {
  const { context, result, form } = asked;
  const { lang } = context;
  const { metric } = result.question;
  return {
    columns: [
      { name: headed(DIMENSION_NAMES[down][lang], form, lang), align: 'left' },
      ...axes.across.map(({ name }) => ({ name, align: 'right' as const })),
    ],
    rows: axes.down.map((row) => [
      row.name,
      ...cellsAlong(asked, [down, across], row, axes.across).map((cell) =>
        cell ? amountCell(cell, metric, form, lang) : NOTHING,
      ),
    ]),
  };
}
