import type { Interval } from '../domain/interval.ts';
import type { Lang } from '../domain/lang.ts';
import { decimalText } from './decimal.ts';

/** Units of numbers for machines. */
export type ExactUnit = 'fen' | 'cent' | 'count' | '%' | 'pp';

const UNIT_NAMES: Readonly<Record<ExactUnit, Readonly<Record<Lang, string>>>> = {
  fen: { en: ' yuan', zh: '元' },
  cent: { en: ' US dollars', zh: '美元' },
  count: { en: '', zh: '' },
  '%': { en: ' %', zh: '%' },
  pp: { en: ' pp', zh: '个百分点' },
};

function digits(value: number, unit: ExactUnit): string {
  if (unit === 'fen' || unit === 'cent') return decimalText(BigInt(Math.round(value)), 100n, 2);
  return unit === 'count' ? decimalText(BigInt(value), 1n, 0) : String(Number(value.toFixed(4)));
}

/** A number to the last unit, not rounded for reading: "1,120,000,000,000.00 yuan", with its bounds if it has any. */
export function exactText(value: number | null, unit: ExactUnit, interval: Interval | null, lang: Lang): string {
  if (value === null) return '–';
  const text = `${digits(value, unit)}${UNIT_NAMES[unit][lang]}`;
  if (interval === null) return text;
  const [low, high] = [digits(interval.low, unit), digits(interval.high, unit)];
  return lang === 'zh' ? `${text}（${low}至${high}）` : `${text} (${low} to ${high})`;
}
