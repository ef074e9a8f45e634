import { HOME_CURRENCY } from '../../domain/currency.ts';
import type { Day } from '../../domain/day.ts';
import type { ListLine, Rate } from '../../domain/list.ts';
import { add, type Decimal, multiply, PLAIN_NUMBER, readDecimal } from '../decimal.ts';

const ONE: Decimal = { digits: 1n, scale: 0 };
const decimal = (text: string): Decimal => readDecimal(text, PLAIN_NUMBER) ?? { digits: 0n, scale: 0 };

/** Yuan for one unit of a currency on a day; null when no rate covers it. Rates come in the order of their adding. */
export function rateOn(currency: string, day: Day, rates: readonly Rate[]): Decimal | null {
  if (currency === HOME_CURRENCY) return ONE;
  const covering = rates.filter(
    (rate) => rate.currency === currency && rate.from <= day && (rate.to === null || day <= rate.to),
  );
  const found = covering.reduce<Rate | null>((best, rate) => (best && best.from > rate.from ? best : rate), null);
  return found && decimal(found.yuan);
}

/** A share of a line's value: the whole of it, or the part for a quantity that came back. */
export interface LineShare {
  readonly line: ListLine;
  readonly qty: string | null;
  readonly rate: Decimal;
}

/** Messages have at most five decimals. */
const PARTS = 100_000;

/** A short amount in hundred-thousandths, which a number holds exactly; null for any other. */
function shortAmount(text: string): number | null {
  const point = text.indexOf('.');
  if (text.length > 10 || (point >= 0 && text.length - point > 6)) return null;
  const parts = Math.round(Number(text) * PARTS);
  return Number.isSafeInteger(parts) ? parts : null;
}

/** What `fenOf` gives for whole lines in yuan of short amounts, which most are; null for others. */
function shortFen(shares: readonly LineShare[]): number | null {
  let sum = PARTS / 200;
  for (const { line, qty, rate } of shares) {
    const parts = qty === null && rate === ONE ? shortAmount(line.totalPrice) : null;
    if (parts === null) return null;
    sum += parts;
  }
  return Number.isSafeInteger(sum) ? (sum - (sum % (PARTS / 100))) / (PARTS / 100) : null;
}

/**
 * The value of lines or parts of them in fen: total price times rate, times quantity over the declared quantity, added
 * up exactly and rounded once, halves up. Null when it is beyond 2^53.
 */
export function fenOf(shares: readonly LineShare[]): number | null {
  const short = shortFen(shares);
  if (short !== null) return short;
  let whole: Decimal = { digits: 0n, scale: 0 };
  let [numerator, denominator] = [0n, 1n];
  for (const { line, qty, rate } of shares) {
    const value = multiply(decimal(line.totalPrice), rate);
    if (qty === null) {
      whole = add(whole, value);
      continue;
    }
    const [part, declared] = [decimal(qty), decimal(line.qty)];
    const top = value.digits * part.digits * 10n ** BigInt(declared.scale);
    const bottom = declared.digits * 10n ** BigInt(value.scale + part.scale);
    numerator = numerator * bottom + top * denominator;
    denominator *= bottom;
  }
  const unit = 10n ** BigInt(whole.scale);
  numerator = 100n * (numerator * unit + whole.digits * denominator);
  denominator *= unit;
  const fen = (2n * numerator + denominator) / (2n * denominator);
  return fen > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(fen);
}

/** True when one quantity, as decimal texts added up, is more than another. */
export function moreThan(parts: readonly string[], whole: string): boolean {
  const scaled = (text: string): bigint => {
    const { digits, scale } = decimal(text);
    return digits * 10n ** BigInt(20 - scale);
  };
  return parts.reduce((sum, part) => sum + scaled(part), 0n) > scaled(whole);
}
