import { add, type Decimal, multiply, type NumberForm, PLAIN_NUMBER, readDecimal, toWhole } from '../decimal.ts';
import { type LedgerField, type Rejection, reject } from '../rejection.ts';
import { cellText } from './cell-text.ts';
import { columnsOf, type FieldRule } from './ledger-map.ts';

type Fields = readonly (string | undefined)[];

export interface Amount {
  readonly field: LedgerField;
  readonly rule: FieldRule;
  readonly columns: readonly string[];
  readonly form: NumberForm;
  /** Whole units in one of the ledger's: 100 fen in a yuan, 1 parcel in a parcel. */
  readonly unit: bigint;
  /** Said when the amount is no whole number of units. */
  readonly fraction: 'fraction-of-fen' | 'not-whole';
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);
const ONE: Decimal = { digits: 1n, scale: 0 };

/** `123`, `123.4`, `123.45` in whole units of a hundredth or of one, up to 15 digits; null for what needs the long way. */
function quickly(text: string, hundredths: boolean): number | null {
  const { length } = text;
  if (length === 0 || length > 15) return null;
  let [sum, decimals] = [0, -1];
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) sum = sum * 10 + code - 48;
    else if (code === 46 && decimals < 0 && at > 0) decimals = length - at - 1;
    else return null;
  }
  if (!hundredths) return decimals === -1 ? sum : null;
  if (decimals === 2) return sum;
  if (decimals === 1) return sum * 10;
  return decimals === -1 && length <= 13 ? sum * 100 : null;
}

/** Reads one amount of a row in whole units, exactly; no floating point on the way. */
export function compileAmount(amount: Amount): (fields: Fields) => number | Rejection {
  const { field, rule, columns, form, unit, fraction } = amount;
  const at = columnsOf(rule).map((name) => columns.indexOf(name));
  const factor = multiply(readDecimal(rule.factor ?? '1', { decimal: '.', thousands: '' }) ?? ONE, {
    digits: unit,
    scale: 0,
  });
  const hundredths = unit === 100n;
  const plain =
    at.length === 1 &&
    !rule.factor &&
    !rule.codes &&
    (hundredths || unit === 1n) &&
    form.decimal === '.' &&
    form.thousands === '';

  const codes = new Map(Object.entries(rule.codes ?? {}));
  /** A code is a plain number, whatever the file's are. */
  function numberOf(text: string): Decimal | null {
    const code = codes.get(text);
    return code === undefined ? readDecimal(text, form) : readDecimal(code ?? '', PLAIN_NUMBER);
  }

  function whole(texts: readonly string[]): number | Rejection {
    const value = texts.join(' ');
    if (texts.some((text) => codes.get(text) === null))
      return reject(field, 'not-mapped', { value: value.slice(0, 40) });
    const numbers = texts.map(numberOf);
    let sum: Decimal | null = null;
    for (const number of numbers) {
      if (number === null) return reject(field, 'not-a-number', { value: value.slice(0, 40) });
      sum = sum === null ? number : rule.combine === 'product' ? multiply(sum, number) : add(sum, number);
    }
    let units = toWhole(multiply(sum ?? ONE, factor), rule.round ?? false);
    if (units === null) return reject(field, fraction, { value });
    if (rule.absolute && units < 0n) units = -units;
    if (units < 0n) return reject(field, 'negative', { value });
    return units > LARGEST ? reject(field, 'too-large', { value }) : Number(units);
  }

  const { constant } = rule;
  if (constant !== undefined) {
    const fixed = whole([constant]);
    return () => fixed;
  }
  const only = at[0] ?? -1;
  return (fields) => {
    if (plain) {
      const quick = quickly(fields[only] ?? '', hundredths);
      if (quick !== null) return quick;
    }
    const texts = at.map((place) => cellText(fields[place]));
    return texts.some((text) => text === '' && !codes.has('')) ? reject(field, 'missing', { field }) : whole(texts);
  };
}
