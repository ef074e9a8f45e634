import type { ChartOptions } from 'chart.js';
import { type AxisRange, tickText } from './axis-range.ts';
import type { Colours } from './colours.ts';
import { FAMILY, SIZES } from './fonts.ts';

export type ScaleOptions = NonNullable<NonNullable<ChartOptions<'bar'>['scales']>[string]>;

/** A value scale with exactly the range's ticks: pale lines, and a plain dark one at zero, so that a change of sign is seen. */
export function linearScale({ min, max, step, ticks }: AxisRange, colours: Colours): ScaleOptions {
  return {
    type: 'linear',
    min,
    max,
    afterBuildTicks: (scale) => {
      scale.ticks = ticks.map((value) => ({ value }));
    },
    border: { display: false },
    grid: {
      color: ({ tick }: { tick?: { value: number } }) => (tick?.value === 0 ? colours.ink : colours.grid),
      lineWidth: ({ tick }: { tick?: { value: number } }) => (tick?.value === 0 ? 2 : 1),
      tickLength: 0,
    },
    ticks: {
      autoSkip: false,
      padding: 8,
      maxRotation: 0,
      color: colours.muted,
      font: { family: FAMILY, size: SIZES.small },
      callback: (value) => tickText(Number(value), step),
    },
  };
}
