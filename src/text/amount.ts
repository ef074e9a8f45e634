import type { Lang } from '../domain/lang.ts';
import { decimalText } from './decimal.ts';
import { type MoneyUnit, moneyNumber, moneyText, unitName } from './money.ts';

/** How a ledger metric is printed: money in one unit, a count, or a rate in hundredths of a percent. */
export type AmountForm = { readonly unit: 'fen'; readonly money: MoneyUnit } | { readonly unit: 'count' | 'rate' };

/** Decimals of money from the ledger, which is exact; the amount is rounded only here. */
const DECIMALS = 2;

export const NOTHING = '–';

const grouped = (count: number, lang: Lang): string => {
  const text = decimalText(BigInt(count), 1n, 0);
  return lang === 'zh' ? text.replaceAll(',', '') : text;
};

/** An amount as a bare number, for columns and marks: "12.34", "1,234", "1.25". */
export function amountNumber(amount: number | null, form: AmountForm, lang: Lang): string {
  if (amount === null) return NOTHING;
  if (form.unit === 'fen') return moneyNumber(amount, form.money, DECIMALS, lang);
  return form.unit === 'rate' ? decimalText(BigInt(amount), 100n, 2) : grouped(amount, lang);
}

/** An amount with its unit: "12.34 billion yuan", "1,234", "1.25 %". */
export function amountText(amount: number | null, form: AmountForm, lang: Lang): string {
  if (amount === null) return NOTHING;
  if (form.unit === 'fen') return moneyText(amount, form.money, DECIMALS, lang);
  return form.unit === 'rate'
    ? `${amountNumber(amount, form, lang)}${lang === 'zh' ? '%' : ' %'}`
    : grouped(amount, lang);
}

/** The unit alone, for heads and axes; empty for a count. */
export const formUnit = (form: AmountForm, lang: Lang): string =>
  form.unit === 'fen' ? unitName(form.money, lang) : form.unit === 'rate' ? '%' : '';

/** A count of things with commas. */
/** A column's head with its unit; the name alone for a count. */
export const headed = (name: string, form: AmountForm, lang: Lang): string => {
  const unit = formUnit(form, lang);
  if (unit === '') return name;
  return lang === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`;
};

export const countText = grouped;
