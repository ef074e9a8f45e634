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
}

export const PLAIN_NUMBER: NumberForm = { decimal: '.', thousands: '' };

/**
 * Reads a number without floating point; `-5`, `5-` and `(5)` are below zero, spaces around do not matter. Thousands
 * signs must stand between groups of three. Null for anything else.
 */
export function readDecimal(text: string, { decimal, thousands }: NumberForm): Decimal | null {
  let plain = text.trim();
  let negative = false;
  if (plain.startsWith('(') && plain.endsWith(')')) [plain, negative] = [plain.slice(1, -1), true];
  else if (plain.startsWith('-')) [plain, negative] = [plain.slice(1), true];
  else if (plain.endsWith('-')) [plain, negative] = [plain.slice(0, -1), true];
  else if (plain.startsWith('+')) plain = plain.slice(1);
  const [whole = '', fraction = '', ...more] = plain.trim().split(decimal);
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
