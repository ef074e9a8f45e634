import { expect, test } from 'vitest';
import { COLOURS, seriesColour } from '../../../src/chart/colours.ts';
import { contrast } from '../../../src/chart/heat-colours.ts';
import { shapeOf } from '../../../src/chart/plugins/draw-sign.ts';
import { lineStroke } from '../../../src/chart/plugins/draw-stroke.ts';
import type { Theme } from '../../../src/chart/specification.ts';

const SERIES = Array.from({ length: 8 }, (_, series) => series);

test('eight lines are told apart without colour, by dash and marker', () => {
  const { light } = COLOURS;
  const looks = SERIES.map((series) => [lineStroke(seriesColour(light, series), series).dash, shapeOf(series)]);
  expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(8);
});

test.each(['light', 'dark'] satisfies Theme[])(
  'on %s ground every line has a contrast of 3 and a colour of its own',
  (theme) => {
    const colours = COLOURS[theme];
    const lines = SERIES.map((series) => lineStroke(seriesColour(colours, series), series).colour);
    expect(new Set(lines).size).toBe(8);
    for (const colour of lines) expect(contrast(colour, colours.ground)).toBeGreaterThanOrEqual(3);
  },
);
