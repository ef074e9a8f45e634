const ZH_DIGITS = '〇一二三四五六七八九';
const EN = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'fifteen',
  'twenty',
];
const EN_VALUES: Readonly<Record<string, number>> = { fifteen: 15, twenty: 20 };

/** Patterns of a small number as it is written: digits, Chinese up to 九十九, English words. */
export const ZH_NUMERAL = '(?:\\d{1,2}(?!\\d)|[一二两三四五六七八九十]{1,3})';
export const EN_NUMERAL = `(?:${[...EN].sort((a, b) => b.length - a.length).join('|')})(?![a-z])`;

/** The number that a numeral says; NaN when it says none (十十). */
export function numeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[a-z]+$/.test(text)) return EN_VALUES[text] ?? (EN.indexOf(text) + 1 || Number.NaN);
  const [, tens, ten, ones] = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  const value = (digit: string | undefined): number => (digit ? ZH_DIGITS.indexOf(digit.replace('两', '二')) : 0);
  if (ten) return (tens ? value(tens) : 1) * 10 + value(ones);
  return tens && !ones ? value(tens) : Number.NaN;
}

/** A year in Chinese figures (二〇二〇). */
export const zhYear = (text: string): string =>
  [...text.replaceAll('零', '〇')].map((digit) => ZH_DIGITS.indexOf(digit)).join('');
