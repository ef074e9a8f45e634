import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisRange, tickText } from '../../src/chart/axis-range.ts';

test.each([
  { values: [1.69, 1.98, 2.38], ticks: [0, 0.5, 1, 1.5, 2, 2.5] },
  { values: [527.8], ticks: [0, 200, 400, 600] },
  { values: [4.9, -0.8], ticks: [0, 2, 4] },
  { values: [], ticks: [0, 0.5, 1] },
  { values: [1e-310], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
])('ticks of $values', ({ values, ticks }) => {
  const range = axisRange(values, 0.15, values.length === 0 ? 3 : 6);
  expect(range.ticks.map((tick) => Number(tick.toFixed(6)))).toEqual(ticks);
});

test('a range starts at zero, holds all values, and zero is a tick', () => {
  const number = fc
    .double({ min: -1e6, max: 1e6, noNaN: true })
    .filter((value) => value === 0 || Math.abs(value) > 1e-6);
  fc.assert(
    fc.property(fc.array(number), fc.double({ min: 0, max: 1.5, noNaN: true }), (values, headroom) => {
      const { min, max, ticks } = axisRange(values, headroom, 5);
      expect(min).toBeLessThanOrEqual(Math.min(0, ...values));
      expect(max).toBeGreaterThanOrEqual(Math.max(0, ...values));
      expect(ticks.some((tick) => tick === 0)).toBe(true);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});

test.each([
  [0, 0.5, '0'],
  [1.5, 0.5, '1.5'],
  [-20, 20, '−20'],
  [0.30000000000000004, 0.1, '0.3'],
  [1000, 500, '1000'],
])('tick %d by %d reads %s', (value, step, text) => {
  expect(tickText(value, step)).toBe(text);
});
