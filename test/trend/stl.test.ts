import { expect, test } from 'vitest';
import { stl } from '../../bench/trend/stl.ts';

const SPANS = { period: 7, seasonal: 13, lowPass: 7, trend: 29, inner: 1, outer: 2 };
const WEEK = [0.1, 0.2, 0.2, 0.1, 0, -0.3, -0.3];
const line = (at: number): number => 5 + 0.01 * at;

test('a line and a week come apart, and a wild day stays in the remainder', () => {
  const days = Float64Array.from({ length: 140 }, (_, at) => line(at) + (WEEK[at % 7] ?? 0) + (at === 80 ? 3 : 0));
  const { seasonal, trend, remainder } = stl(days, SPANS);
  expect(remainder[80]).toBeCloseTo(3, 1);
  for (const at of [0, 20, 79, 81, 139]) {
    expect(remainder[at]).toBeCloseTo(0, 1);
    expect(trend[at]).toBeCloseTo(line(at), 1);
    expect(seasonal[at]).toBeCloseTo(WEEK[at % 7] ?? 0, 1);
  }
});
