import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cornersOf, enclose } from '../../src/domain/enclose.ts';

const SQUARE = [
  [1, 0, 0],
  [-1, 0, 1],
  [0, 1, 0],
  [0, -1, 1],
];

test('a square has four corners', () => {
  const corners = cornersOf(SQUARE).map((point) => point.map((value) => value + 0));
  expect(corners.sort()).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
});

test('constraints that contradict each other leave nothing', () => {
  const corners = cornersOf([...SQUARE, [1, 1, -3]]);
  expect(corners).toEqual([]);
  expect(enclose(corners, [1, 0, 0], [0, 0, 1])).toBeNull();
});

test('a quotient is enclosed by its values at the corners', () => {
  const [low, high] = enclose(cornersOf(SQUARE), [1, 0, 0], [0, 1, 1]) ?? [];
  expect(low).toBeCloseTo(0, 8);
  expect(high).toBeCloseTo(1, 8);
});

test('no point of the set lies outside', () => {
  const number = fc.double({ min: 0, max: 1, noNaN: true });
  const weight = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.tuple(number, number), fc.tuple(weight, weight, weight), ([x, y], numerator) => {
      const [low = 1, high = 0] = enclose(cornersOf(SQUARE), numerator, [1, 1, 1]) ?? [];
      const value = (numerator[0] * x + numerator[1] * y + numerator[2]) / (x + y + 1);
      return low <= value + 1e-9 && value <= high + 1e-9;
    }),
  );
});
