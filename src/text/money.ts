import type { Lang } from '../domain/lang.ts';
import type { Unit } from '../domain/vocabulary.ts';
import { decimalText } from './decimal.ts';

/** `wanyi` is 万亿元, a trillion in Chinese words. */
export type MoneyUnit = Exclude<Unit, 'usd'> | 'wanyi';

/** Fen in one unit. */
const SIZES: Readonly<Record<MoneyUnit, number>> = {
  yuan: 1e2,
  wan: 1e6,
  million: 1e8,
  yi: 1e10,
  billion: 1e11,
  trillion: 1e14,
  wanyi: 1e14,
};

const NAMES: Readonly<Record<MoneyUnit, string>> = {
  yuan: 'yuan',
  million: 'million yuan',
  billion: 'billion yuan',
  trillion: 'trillion yuan',
  wan: '万元',
  yi: '亿元',
  wanyi: '万亿元',
};

// A unit asked for in the other language's words is said in the reader's own.
const TWINS: Readonly<Record<Lang, Readonly<Partial<Record<MoneyUnit, string>>>>> = {
  en: { wan: '10 thousand yuan', yi: '100 million yuan', wanyi: 'trillion yuan' },
  zh: { yuan: '元', million: '百万元', billion: '十亿元', trillion: '万亿元' },
};

export const unitName = (unit: MoneyUnit, lang: Lang): string => TWINS[lang][unit] ?? NAMES[unit];

export const fenIn = (unit: MoneyUnit): number => SIZES[unit];

/** The next larger unit in which statistics of a language are printed. */
const LARGER: Readonly<Partial<Record<MoneyUnit, MoneyUnit>>> = {
  million: 'billion',
  billion: 'trillion',
  wan: 'yi',
  yi: 'wanyi',
};

/**
 * The usual unit, or a larger one when the usual would print zeros that were never published: 0.57 trillion, rounded to
 * 0.01 trillion, is not 570 billion.
 */
export function unitOf(fen: number, precision: number, lang: Lang): MoneyUnit {
  const usual = usualUnit(fen, lang);
  return precision > SIZES[usual] ? (LARGER[usual] ?? usual) : usual;
}

/**
 * The unit that statistics of a language print a sum in: trillion, billion, else million; 万亿元 from 1e12 yuan, 亿元 from
 * 1e8, else 万元. What would be 0.00 of these is printed in yuan.
 */
export function usualUnit(fen: number, lang: Lang): MoneyUnit {
  const size = Math.abs(fen);
  if (size > 0 && size < SIZES.wan) return 'yuan';
  if (lang === 'zh') return size >= SIZES.wanyi ? 'wanyi' : size >= SIZES.yi ? 'yi' : 'wan';
  return size >= SIZES.trillion ? 'trillion' : size >= SIZES.billion ? 'billion' : 'million';
}

/** Decimals that show a figure to its last printed digit and no further: 0.01 trillion is 2 in trillion, 0 in billion. */
export const decimalsFor = (precision: number, unit: MoneyUnit): number =>
  Math.max(0, Math.round(Math.log10(SIZES[unit] / precision)));

/** Fen as a bare number of a unit: "1,120" or "1.12"; Chinese statistics print no commas. Halves go up. */
export function moneyNumber(fen: number, unit: MoneyUnit, decimals: number, lang: Lang): string {
  const text = decimalText(BigInt(Math.round(fen)), BigInt(SIZES[unit]), decimals);
  return lang === 'zh' ? text.replaceAll(',', '') : text;
}

/** Fen with its unit: "1.12 trillion yuan", 1.12万亿元. */
export const moneyText = (fen: number, unit: MoneyUnit, decimals: number, lang: Lang): string =>
  `${moneyNumber(fen, unit, decimals, lang)}${lang === 'zh' ? '' : ' '}${unitName(unit, lang)}`;

/** US cents as published: "US$261.4 billion", 2614亿美元. */
export function dollarText(cents: number, precision: number, lang: Lang): string {
  const unit = lang === 'zh' ? 'yi' : 'billion';
  const number = moneyNumber(cents, unit, decimalsFor(precision, unit), lang);
  return lang === 'zh' ? `${number}亿美元` : `US$${number} billion`;
}
