import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fenOf, rateOn } from '../../../src/ingest/list/fen.ts';

const ONE = rateOn('142', '2020-11-11', []) ?? expect.fail();
/** The same rate, by which every amount is reckoned with all its digits. */
const EXACT = { ...ONE };

const lineOf = (totalPrice: string) => ({
  ...{ gnum: 1, chapter: '61', partner: 'USA', currency: '142', qty: '1' },
  totalPrice,
});
const fen = (amounts: readonly string[], rate = ONE) =>
  fenOf(amounts.map((amount) => ({ line: lineOf(amount), qty: null, rate })));

test('amounts in yuan are added up exactly and rounded once, halves up', () => {
  for (const [amounts, expected] of [
    [['0.005'], 1],
    [['0.00499'], 0],
    [['1.005', '1.005'], 201],
    [['0.00499', '0.00001'], 1],
    [['0.1', '0.2', '99.8'], 10_010],
    [['9999999999', '9999999.99'], 1_000_999_999_899],
    [['99999999999999.12345'], null],
    [['90071992547409.91'], Number.MAX_SAFE_INTEGER],
    [[], 0],
  ] as const)
    expect([amounts, fen(amounts)]).toEqual([amounts, expected]);
});

test('short amounts give what all their digits give', () => {
  const amount = fc
    .tuple(fc.integer({ min: 0, max: 9_999_999_999 }), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 10 }))
    .map(([digits, decimals, length]) => {
      const text = String(digits)
        .slice(0, length)
        .padStart(decimals + 1, '0');
      return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
    });
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 5 }), (amounts) => {
      expect(fen(amounts)).toBe(fen(amounts, EXACT));
    }),
    { numRuns: 2_000 },
  );
});
