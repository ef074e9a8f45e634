import type { Theme } from './specification.ts';

export interface SeriesColour {
  readonly fill: string;
  /** A darker (on dark ground: lighter) rim, so that pale fills keep a contrast of 3:1 with the ground. */
  readonly edge: string;
}

export interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly alarm: string;
  readonly series: readonly SeriesColour[];
}

/** Okabe and Ito's colour-blind-safe set (https://jfly.uni-koeln.de/color/), ordered so that neighbours differ in lightness too. */
export const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: {
    ground: '#ffffff',
    ink: '#1a1c20',
    muted: '#565b63',
    grid: '#e2e4e8',
    alarm: '#b3261e',
    series: [
      { fill: '#0072b2', edge: '#00507d' },
      { fill: '#e69f00', edge: '#8f6200' },
      { fill: '#009e73', edge: '#006e50' },
      { fill: '#cc79a7', edge: '#8f5575' },
    ],
  },
  dark: {
    ground: '#1a1d21',
    ink: '#f3f4f6',
    muted: '#b4b9c1',
    grid: '#363b43',
    alarm: '#d93a31',
    series: [
      { fill: '#56b4e9', edge: '#9ad2f2' },
      { fill: '#e69f00', edge: '#ffc95c' },
      { fill: '#1bb98c', edge: '#7fe0c4' },
      { fill: '#cc79a7', edge: '#eab4d2' },
    ],
  },
};

/** The colour of a series by its place; beyond the last they begin anew. */
export function seriesColour({ series }: Colours, place: number): SeriesColour {
  const colour = series[place % series.length];
  if (!colour) throw new RangeError('a theme has no colours for series');
  return colour;
}
