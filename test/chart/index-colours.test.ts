import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexColours } from '../../src/chart/index-colours.ts';

const rgbaOf = (colours: readonly number[]): Uint8Array =>
  Uint8Array.from(colours.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255, 255]));

/** The largest difference in any channel between a picture and what its palette gives back. */
function largestError(rgba: Uint8Array): { found: number; said: number; colours: number } {
  const { palette, pixels, error } = indexColours(rgba);
  let found = 0;
  for (const [index, entry] of pixels.entries())
    for (let channel = 0; channel < 3; channel += 1)
      found = Math.max(found, Math.abs((palette[3 * entry + channel] ?? -999) - (rgba[4 * index + channel] ?? 999)));
  return { found, said: error, colours: palette.length / 3 };
}

test('up to 256 colours are kept exactly', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff });
  fc.assert(
    fc.property(fc.array(colour, { minLength: 1, maxLength: 256 }), (colours) => {
      expect(largestError(rgbaOf([...colours, ...colours]))).toEqual({
        found: 0,
        said: 0,
        colours: new Set(colours).size,
      });
    }),
  );
});

test('beyond 256 colours the error is what it says, and the frequent colours are exact', () => {
  const ramp = Array.from({ length: 256 }, (_, grey) => grey * 0x010101);
  const blues = Array.from({ length: 256 }, (_, blue) => (blue << 16) | 0x00ff);
  const flat = Array.from({ length: 500 }, () => 0x123456);
  const rgba = rgbaOf([...ramp, ...blues, ...flat]);
  const { found, said, colours } = largestError(rgba);
  expect(said).toBe(found);
  expect(found).toBeLessThanOrEqual(2);
  expect(colours).toBeLessThanOrEqual(256);
  expect([...indexColours(rgba).palette.subarray(0, 3)]).toEqual([0x56, 0x34, 0x12]);
});

test('a picture that is no chart is refused', () => {
  const noise = Array.from({ length: 40_000 }, (_, index) => index * 7);
  expect(() => indexColours(rgbaOf(noise))).toThrow('more than 32768 colours');
});
