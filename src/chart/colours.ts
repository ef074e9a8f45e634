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
  /** Stops of one hue from little to much, told apart by lightness alone (https://colorbrewer2.org/#type=sequential&scheme=Blues). */
  readonly heat: readonly string[];
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
      { fill: '#f0e442', edge: '#7d7400' },
      { fill: '#d55e00', edge: '#8f3f00' },
      { fill: '#56b4e9', edge: '#1f6f9e' },
      { fill: '#9a9ea5', edge: '#5c6066' },
    ],
    heat: ['#f3f8fe', '#c6dbef', '#6baed6', '#2171b5', '#08306b'],
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
      { fill: '#f0e442', edge: '#fbf5a3' },
      { fill: '#d55e00', edge: '#ff9d54' },
      { fill: '#0b6fa8', edge: '#6db3de' },
      { fill: '#80858d', edge: '#c3c7cd' },
    ],
    heat: ['#20303f', '#1f4f7d', '#2f86c4', '#7fc0ea', '#e8f5ff'],
  },
};

/** The colour of a series by its place; beyond the last they begin anew. */
export function seriesColour({ series }: Colours, place: number): SeriesColour {
  const colour = series[place % series.length];
  if (!colour) throw new RangeError('a theme has no colours for series');
  return colour;
}
