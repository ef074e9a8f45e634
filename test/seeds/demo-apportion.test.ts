import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from '../../seeds/demo/apportion.ts';
import { sum } from './demo-world.ts';

const weights = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e9, noNaN: true })), { minLength: 1, maxLength: 60 })
  .filter((list) => list.some((weight) => weight > 0));

test('parts are whole, add up exactly, are within 1 of their share, and nothing gets nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3e14 }), weights, (total, list) => {
      const parts = [...apportion(total, list)];
      const whole = sum(list, (weight) => weight);
      expect(sum(parts, (part) => part)).toBe(total);
      parts.forEach((part, at) => {
        const share = (total * (list[at] ?? 0)) / whole;
        expect(Number.isSafeInteger(part) && part >= 0).toBe(true);
        // The share itself is known only as well as a double holds the total.
        expect(Math.abs(part - share)).toBeLessThanOrEqual(1 + total * 1e-14);
        if (list[at] === 0) expect(part).toBe(0);
      });
    }),
  );
});
