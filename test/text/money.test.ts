import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText } from '../../src/text/decimal.ts';
import { decimalsFor, dollarText, moneyText, usualUnit } from '../../src/text/money.ts';

test.each([
  [112e12, 1e12, 'en', '1.12 trillion yuan'],
  [112e12, 1e12, 'zh', '1.12万亿元'],
  [97_990_000_000_000, 1e10, 'en', '979.9 billion yuan'],
  [97_990_000_000_000, 1e10, 'zh', '9799亿元'],
  [9_024_000_000_000, 1e9, 'en', '90.24 billion yuan'],
  [9_024_000_000_000, 1e9, 'zh', '902.4亿元'],
  [44_800_000_000_000, 1e10, 'en', '448.0 billion yuan'],
  [12_345_678_900, 100, 'en', '123.456789 million yuan'],
  [5_000_000_000, 1e6, 'zh', '5000万元'],
] as const)('%d fen to the last printed digit in %s', (fen, precision, lang, text) => {
  const unit = usualUnit(fen, lang);
  expect(moneyText(fen, unit, decimalsFor(precision, unit), lang)).toBe(text);
});

test.each([
  [99_999_999_999_999, 'billion', 'yi'],
  [1e14, 'trillion', 'wanyi'],
  [-1e14, 'trillion', 'wanyi'],
  [9_999_999_999, 'million', 'wan'],
  [1e10, 'million', 'yi'],
  [0, 'million', 'wan'],
  [1e6, 'million', 'wan'],
  [999_999, 'yuan', 'yuan'],
] as const)('the usual unit of %d fen', (fen, en, zh) => {
  expect([usualUnit(fen, 'en'), usualUnit(fen, 'zh')]).toEqual([en, zh]);
});

test('dollars as published', () => {
  expect(dollarText(26_140_000_000_000, 1e10, 'en')).toBe('US$261.4 billion');
  expect(dollarText(26_140_000_000_000, 1e10, 'zh')).toBe('2614亿美元');
});

test.each([
  [5n, 10n, 0, '1'],
  [-5n, 10n, 0, '-1'],
  [4n, 10n, 0, '0'],
  [-4n, 10n, 0, '0'],
  [1_234_567n, 1n, 2, '1,234,567.00'],
  [1005n, 1000n, 2, '1.01'],
] as const)('%d / %d to %d decimals', (numerator, denominator, digits, text) => {
  expect(decimalText(numerator, denominator, digits)).toBe(text);
});

test('a printed decimal is within half its last digit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }), (fen, digits) => {
      const printed = BigInt(decimalText(fen, 10n ** 6n, digits).replace(/[,.]/g, ''));
      const off = printed * 10n ** BigInt(6 - digits) - fen;
      return (off < 0n ? -off : off) * 2n <= 10n ** BigInt(6 - digits);
    }),
  );
});
