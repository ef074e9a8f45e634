import { expect, test } from 'vitest';
import { type NumberForm, readDecimal, toWhole } from '../../src/ingest/decimal.ts';

const US: NumberForm = { decimal: '.', thousands: ',', currency: ['$', 'USD'] };
const DE: NumberForm = { decimal: ',', thousands: '.', exponents: true };
const SPACED: NumberForm = { decimal: ',', thousands: ' ' };

/** In hundredths; null for no number, or one with more decimals. */
const cents = (text: string, form: NumberForm): bigint | null => {
  const number = readDecimal(text, form);
  return number && toWhole({ digits: number.digits * 100n, scale: number.scale }, false);
};

test.each([
  ['$1,234.50', US, 123_450n],
  ['-$1,234.50', US, -123_450n],
  ['$-1,234.50', US, -123_450n],
  ['($1,234.50)', US, -123_450n],
  ['$ (5)', US, -500n],
  ['5 USD', US, 500n],
  ['5 EUR', US, null],
  ['$', US, null],
  ['1$2', US, null],
  ['1,23.00', US, null],
  ['1.5e3', US, null],
  ['1,5e3', DE, 150_000n],
  ['-1.234,5E-01', DE, -12_345n],
  ['1e', DE, null],
  ['1e3e3', DE, null],
  ['1.234', DE, 123_400n],
  ['12.34', DE, null],
  ['１２．３４', US, 1_234n],
  ['￥1', { ...US, currency: ['¥'] }, 100n],
  ['−5', US, -500n],
  ['1\u00a0234,5', SPACED, 123_450n],
  ['1\u202f234,5', SPACED, 123_450n],
  ['5²', US, null],
  ['½', US, null],
  ['N/A', US, null],
  ['-', US, null],
])('%s', (text, form, expected) => expect(cents(text, form)).toBe(expected));
