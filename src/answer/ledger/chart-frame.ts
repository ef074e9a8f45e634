import type { LedgerCell } from '../../query/ledger/ledger-cell.ts';
import { type AmountForm, amountNumber, formUnit } from '../../text/amount.ts';
import { fenIn } from '../../text/money.ts';
import { type AskedLedger, subjectOf } from './asked-ledger.ts';
import { shownAmount } from './cell-text.ts';
import { ledgerFooter } from './notes.ts';

/** An amount in the unit of its form. */
export const scaled = (amount: number | null, form: AmountForm): number | null => {
  if (amount === null) return null;
  return form.unit === 'fen' ? amount / fenIn(form.money) : form.unit === 'rate' ? amount / 100 : amount;
};

/** What every chart of an answer shares. */
export function frame(asked: AskedLedger) {
  const { context, result, form } = asked;
  const unit = formUnit(form, context.lang);
  return {
    lang: context.lang,
    title: asked.title ?? subjectOf(asked),
    unit: unit === '' ? (context.lang === 'zh' ? '个' : 'count') : unit,
    footer: ledgerFooter(result, context.lang),
    demo: result.extent.demo,
  };
}

/** A cell's value and text along a run of labels; null and no text in a gap. */
export function valuesAlong({ context, result, form }: AskedLedger, cells: readonly (LedgerCell | null)[]) {
  const amounts = cells.map((cell) => (cell ? shownAmount(cell, result.question.metric) : null));
  return {
    values: amounts.map((amount) => scaled(amount, form)),
    texts: amounts.map((amount) => (amount === null ? null : amountNumber(amount, form, context.lang))),
  };
}
