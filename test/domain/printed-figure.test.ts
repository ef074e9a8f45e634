import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRINTED_UNITS, type PrintedUnit, readPrinted } from '../../src/domain/printed-figure.ts';

test.each([
  ['1.12', 'trillion yuan', 'level', 112_000_000_000_000, 1_000_000_000_000],
  ['0.57', 'trillion yuan', 'level', 57_000_000_000_000, 1_000_000_000_000],
  ['5278', 'hundred million yuan', 'level', 52_780_000_000_000, 10_000_000_000],
  ['902.4', 'hundred million yuan', 'level', 9_024_000_000_000, 1_000_000_000],
  ['577.6', 'billion yuan', 'level', 57_760_000_000_000, 10_000_000_000],
  ['0.01', 'yuan', 'level', 1, 1],
  ['31.1', '%', 'growth', 3110, 10],
  ['15.0', '%', 'growth', 1500, 10],
  ['15', '%', 'growth', 1500, 100],
  ['-0.8', '%', 'growth', -80, 10],
  ['-0.0', '%', 'growth', 0, 10],
  ['261.4', 'billion usd', 'usd', 26_140_000_000_000, 10_000_000_000],
])('%s %s', (text, unit, kind, value, precision) => {
  expect(readPrinted(text, unit)).toEqual({ kind, value, precision });
});

test.each([
  ['1.12', 'trillion euro', 'unknown-unit'],
  ['1.12', 'toString', 'unknown-unit'],
  ['', '%', 'not-a-number'],
  ['1,120', 'yuan', 'not-a-number'],
  ['1.', '%', 'not-a-number'],
  ['.5', '%', 'not-a-number'],
  ['1e3', 'yuan', 'not-a-number'],
  [' 1', '%', 'not-a-number'],
  ['１', '%', 'not-a-number'],
  ['31.125', '%', 'too-fine'],
  ['90.08', 'trillion yuan', 'too-large'],
  ['-90.08', 'trillion yuan', 'too-large'],
])('%s %s is refused: %s', (text, unit, fault) => {
  expect(readPrinted(text, unit)).toBe(fault);
});

/** The printed text again, from the whole numbers: how many places the unit has is told by a reading of `1`. */
function print(value: number, precision: number, unit: PrintedUnit): string {
  const one = readPrinted('1', unit);
  if (typeof one === 'string') throw new Error(one);
  const places = String(one.value).length - String(precision).length;
  const digits = String(BigInt(Math.abs(value)) / BigInt(precision)).padStart(places + 1, '0');
  const point = digits.length - places;
  return `${value < 0 ? '-' : ''}${digits.slice(0, point)}${places > 0 ? `.${digits.slice(point)}` : ''}`;
}

const printed = fc
  .record({
    unit: fc.constantFrom(...PRINTED_UNITS),
    negative: fc.boolean(),
    whole: fc.nat(89),
    decimals: fc.stringMatching(/^\d{0,2}$/),
  })
  .map(({ unit, negative, whole, decimals }) => {
    const text = `${whole}${decimals && `.${decimals}`}`;
    return { unit, text: negative && /[1-9]/.test(text) ? `-${text}` : text };
  });

test('every printed digit is kept: what is read prints as it was', () => {
  fc.assert(
    fc.property(printed, ({ text, unit }) => {
      const figure = readPrinted(text, unit);
      if (typeof figure === 'string') throw new Error(`${text} ${unit}: ${figure}`);
      expect(print(figure.value, figure.precision, unit)).toBe(text);
    }),
  );
});

test('never throws, and what is read is safe whole numbers on the grid of the last digit', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^-?\d{1,30}(\.\d{1,20})?$/)),
      fc.constantFrom(...PRINTED_UNITS),
      (text, unit) => {
        const figure = readPrinted(text, unit);
        if (typeof figure === 'string') return;
        expect(Number.isSafeInteger(figure.value)).toBe(true);
        expect(figure.precision).toBeGreaterThanOrEqual(1);
        expect(Math.abs(figure.value % figure.precision)).toBe(0);
      },
    ),
  );
});
