import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAIN_NUMBER } from '../../../src/ingest/decimal.ts';
import { compileAmount } from '../../../src/ingest/map/read-amount.ts';

const amount = (rule: object, unit = 100n) =>
  compileAmount({
    field: 'value',
    rule: { column: 'a', ...rule },
    columns: ['a'],
    form: PLAIN_NUMBER,
    unit,
    fraction: unit === 1n ? 'not-whole' : 'fraction-of-fen',
  });
const codeOf = (found: object | number): string =>
  typeof found === 'object' && 'code' in found ? String(found.code) : '';

test('the quick way and the exact way agree to the fen', () => {
  const [quick, exact] = [amount({}), amount({ factor: '1' })];
  const text = fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 16n }).map(String),
    fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.stringMatching(/^\d{0,4}$/)).map(([a, b]) => `${a}.${b}`),
    fc.string({ unit: fc.constantFrom('0', '1', '9', '.', '-', ' ', ','), maxLength: 8 }),
  );
  fc.assert(
    fc.property(text, (each) => {
      expect(quick([each])).toEqual(exact([each]));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['9007199254740991', 9_007_199_254_740_991],
  ['9007199254740992', 'too-large'],
  ['007', 7],
  ['1.0', 1],
  ['1.5', 'not-whole'],
  ['', 'missing'],
])('a count of %s', (text, expected) => {
  const found = amount({}, 1n)([text]);
  expect(typeof found === 'number' ? found : codeOf(found)).toBe(expected);
});

test('rounds halves away from zero, only when told to', () => {
  expect(codeOf(amount({ factor: '8.89' })(['358.25']))).toBe('fraction-of-fen');
  expect(amount({ factor: '8.89', round: true })(['358.25'])).toBe(318_484);
  expect(amount({ factor: '0.5', round: true })(['0.01'])).toBe(1);
  expect(amount({ factor: '0.5', round: true, absolute: true })(['-0.01'])).toBe(1);
});
