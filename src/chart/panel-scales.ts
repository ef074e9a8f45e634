import { axisRange } from './axis-range.ts';
import type { Colours } from './colours.ts';
import { FAMILY, SIZES } from './fonts.ts';
import { linearScale, type ScaleOptions } from './linear-scale.ts';

/** About what is left of 480 pixels, by panel. */
export const PANEL_HEIGHTS = [190, 105] as const;
export const panelHeight = (panel: number): number => PANEL_HEIGHTS[panel] ?? 100;

/** The labels under all panels, thinned out evenly where they would touch. */
export const labelScale = (colours: Colours): ScaleOptions => ({
  type: 'category',
  axis: 'x',
  border: { display: false },
  grid: { display: false },
  ticks: { color: colours.ink, font: { family: FAMILY, size: SIZES.text }, maxRotation: 0, padding: 10 },
});

interface PanelValues {
  readonly values: readonly (number | null)[];
  /** Share of the span that is kept free beyond the marks for their labels. */
  readonly headroom: number;
  /** From the top. */
  readonly panel: number;
}

/** The value scale of one panel, from zero. */
export function valueScale({ values, headroom, panel }: PanelValues, colours: Colours): ScaleOptions {
  const range = axisRange(
    values.filter((value) => value !== null),
    headroom,
    panel === 0 ? 5 : 4,
  );
  return {
    ...linearScale(range, colours),
    axis: 'y',
    position: 'left',
    stack: 'panels',
    stackWeight: panelHeight(panel),
    weight: -2 * panel,
  };
}

/** Holds the panels apart, with room for the lower one's unit. */
export const gapScale: ScaleOptions = {
  type: 'linear',
  axis: 'y',
  position: 'left',
  stack: 'panels',
  stackWeight: 60,
  weight: -1,
  afterBuildTicks: (scale) => {
    scale.ticks = [];
  },
  border: { display: false },
  grid: { display: false },
};
