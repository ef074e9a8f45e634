import { expect, test } from 'vitest';
import { exactNumber, outerNumber } from '../../../src/answer/file/exact-number.ts';

test.each([
  [112_000_000_000_000, 'fen', '1120000000000.00'],
  [9_007_199_254_740_991, 'fen', '90071992547409.91'],
  [-23_989_218_319_380, 'fen', '-239892183193.80'],
  [26_140_000_000_000, 'cent', '261400000000.00'],
  [1234, 'count', '1234'],
  [40.1, '%', '40.1'],
  [24.813_712_345, 'pp', '24.8137'],
  [0, '%', '0'],
] as const)('%s in %s is %s', (value, unit, text) => {
  expect(exactNumber(value, unit)).toBe(text);
});

test('bounds are rounded outward', () => {
  expect([outerNumber(65.912_34, '%', 'low'), outerNumber(66.512_31, '%', 'high')]).toEqual(['65.9123', '66.5124']);
  expect([outerNumber(100.2, 'fen', 'low'), outerNumber(100.2, 'fen', 'high')]).toEqual(['1.00', '1.01']);
});
