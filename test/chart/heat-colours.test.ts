import { expect, test } from 'vitest';
import { COLOURS } from '../../src/chart/colours.ts';
import { contrast, heatColour, inkOn, STEPS } from '../../src/chart/heat-colours.ts';

const shares = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);

test.each([
  [0, '#000000'],
  [0.5, '#808080'],
  [1, '#ffffff'],
  [-1, '#000000'],
  [9, '#ffffff'],
])('%d of black to white is %s', (share, colour) => {
  expect(heatColour(share, ['#000000', '#ffffff'])).toBe(colour);
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each(Object.entries(COLOURS))(
  'on %s ground more stands out more, and every cell is read',
  (_, { heat, ground }) => {
    const drawn = shares.map((share) => heatColour(share, heat));
    const steps = drawn.map((colour) => contrast(colour, ground));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(drawn).size).toBe(STEPS + 1);
    for (const colour of drawn) expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
  },
);
