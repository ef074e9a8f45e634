import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../src/chart/spread.ts';

test.each([
  [
    [10, 40],
    [10, 40],
  ],
  [
    [10, 12],
    [10, 30],
  ],
  [
    [95, 99],
    [80, 100],
  ],
  [[-5], [0]],
])('%j becomes %j', (places, spaced) => {
  expect(spread(places, 20, [0, 100])).toEqual(spaced);
});

test('what fits is kept apart and inside, in its order', () => {
  const places = fc.array(fc.integer({ min: -50, max: 250 }), { maxLength: 10 });
  fc.assert(
    fc.property(places, (unsorted) => {
      const spaced = spread(
        unsorted.sort((a, b) => a - b),
        20,
        [0, 200],
      );
      for (const [index, place] of spaced.entries()) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(200);
        if (index > 0) expect(place - (spaced[index - 1] ?? 0)).toBeGreaterThanOrEqual(20);
      }
    }),
  );
});
