import { halfWidth } from './half-width.ts';

/** A decimal number exactly: digits divided by ten to the scale. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** How a file writes numbers. */
export interface NumberForm {
  readonly decimal: string;
  /** Empty for none. */
  readonly thousands: string;
  /** Before or behind a number, such as `$` or `元`; they change nothing. */
  readonly currency?: readonly string[];
  /** Whether `1.5e3` is a number. */
  readonly exponents?: boolean;
}

export const PLAIN_NUMBER: NumberForm = { decimal: '.', thousands: '' };

/** A number's text without one currency sign before or behind it. */
function bare(text: string, signs: readonly string[]): string {
  const plain = text.trim();
  const sign = signs.find((each) => plain.startsWith(each) || plain.endsWith(each));
  if (sign === undefined) return plain;
  return (plain.startsWith(sign) ? plain.slice(sign.length) : plain.slice(0, -sign.length)).trim();
}

function withExponent(text: string, form: NumberForm): Decimal | null {
  const [, mantissa = '', exponent = ''] = /^(.+)e([+-]?\d{1,2})$/i.exec(text) ?? [];
  const number = readDecimal(mantissa, { ...form, exponents: false });
  if (!number) return null;
  const scale = number.scale - Number(exponent);
  return scale >= 0 ? { ...number, scale } : { digits: number.digits * 10n ** BigInt(-scale), scale: 0 };
}

/**
 * Reads a number without floating point; `-5`, `5-` and `(5)` are below zero, spaces around do not matter. Thousands
 * signs must stand between groups of three. Null for anything else.
 */
export function readDecimal(text: string, form: NumberForm): Decimal | null {
  const { decimal, thousands, currency = [] } = form;
  let plain = bare(halfWidth(text), currency);
  if (form.exponents && /e/i.test(plain)) return withExponent(plain, form);
  let negative = false;
  if (plain.startsWith('(') && plain.endsWith(')')) [plain, negative] = [plain.slice(1, -1), true];
  else if (plain.startsWith('-')) [plain, negative] = [plain.slice(1), true];
  else if (plain.endsWith('-')) [plain, negative] = [plain.slice(0, -1), true];
  else if (plain.startsWith('+')) plain = plain.slice(1);
  const [whole = '', fraction = '', ...more] = bare(plain, currency).split(decimal);
  if (more.length > 0 || !/^\d*$/.test(fraction)) return null;
  const groups = thousands === '' ? [whole] : whole.split(thousands);
  if (groups.length > 1 && !groups.every((group, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))) return null;
  const digits = groups.join('') + fraction;
  if (!/^\d{1,60}$/.test(digits)) return null;
  return { digits: negative ? -BigInt(digits) : BigInt(digits), scale: fraction.length };
}

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const at = (each: Decimal): bigint => each.digits * 10n ** BigInt(scale - each.scale);
  return { digits: at(a) + at(b), scale };
}

/** The whole number it is; with `round` the nearest, halves away from zero; null when it has a fraction. */
export function toWhole({ digits, scale }: Decimal, round: boolean): bigint | null {
  const unit = 10n ** BigInt(scale);
  if (digits % unit === 0n) return digits / unit;
  if (!round) return null;
  const half = digits < 0n ? -unit : unit;
  return (2n * digits + half) / (2n * unit);
}
