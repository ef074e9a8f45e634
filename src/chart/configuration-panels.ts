import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { axisRange } from './axis-range.ts';
import { type Colours, type SeriesColour, seriesColour } from './colours.ts';
import { FAMILY, SIZES } from './fonts.ts';
import { fitLabels, type LabelFit, labelHeight } from './label-fit.ts';
import { linearScale, type ScaleOptions } from './linear-scale.ts';
import { MARGIN, pageOnce, seriesNames } from './page.ts';
import { DOT } from './plugins/draw-sign.ts';
import { labelPlugin } from './plugins/label-plugin.ts';
import { markPlugin } from './plugins/mark-plugin.ts';
import { pagePlugin } from './plugins/page-plugin.ts';
import { unitPlugin } from './plugins/unit-plugin.ts';
import type { ChartSpecification, Line } from './specification.ts';

// About what is left of 900 x 480 pixels.
const PLOT_WIDTH = 790;
const PANEL_HEIGHTS = [190, 105] as const;
const WIDEST_BAR = 96;
const STEM = 4;
// Shares of a label's width: loose where there is room, else the bars of a label close up.
const LOOSE = 0.86;
const TIGHT = 0.96;

interface Slots {
  /** Share of a label's width that its bars take together. */
  readonly share: number;
  /** Pixels across one bar, and of the room for its value label. */
  readonly bar: number;
  readonly room: number;
}

function slotsOf(labels: number, series: number): Slots {
  const width = PLOT_WIDTH / labels;
  const share = Math.min(series > 1 && width < 120 ? TIGHT : LOOSE, (WIDEST_BAR * series) / width);
  const bar = (width * share) / series;
  return { share, bar, room: series === 1 ? width * 0.98 : bar };
}

const textsOf = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ texts }) => texts.filter((text) => text !== null));

/** Share of the span that is kept free beyond the marks for their labels. */
function headroom(lines: readonly Line[], fit: LabelFit, height: number): number {
  const dot = lines.some(({ mark }) => mark === 'stem') ? DOT : 0;
  const share = Math.min(0.6, (labelHeight(textsOf(lines), fit) + 10 + dot) / height);
  return share / (1 - share);
}

const labelScale = (colours: Colours): ScaleOptions => ({
  type: 'category',
  axis: 'x',
  border: { display: false },
  grid: { display: false },
  ticks: { color: colours.ink, font: { family: FAMILY, size: SIZES.text }, maxRotation: 0, padding: 10 },
});

function valueScale(lines: readonly Line[], panel: number, fit: LabelFit, colours: Colours): ScaleOptions {
  const values = lines.flatMap((line) => [...line.values, ...(line.bounds ?? []).flatMap((pair) => pair ?? [])]);
  const range = axisRange(
    values.filter((value) => value !== null),
    headroom(lines, fit, PANEL_HEIGHTS[panel] ?? 100),
    panel === 0 ? 5 : 4,
  );
  return {
    ...linearScale(range, colours),
    axis: 'y',
    position: 'left',
    stack: 'panels',
    stackWeight: PANEL_HEIGHTS[panel] ?? 100,
    weight: -2 * panel,
  };
}

// Holds the panels apart, with room for the lower one's unit.
const gapScale: ScaleOptions = {
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

function dataset(line: Line, colour: SeriesColour, ground: string, { share, bar }: Slots): ChartDataset<'bar'> {
  const stem = line.mark === 'stem';
  const fill = (index: number) => (line.uncertain?.[index] ? ground : colour.fill);
  return {
    data: [...line.values],
    label: line.name,
    yAxisID: line.axis,
    // Level and growth of one series share a slot.
    stack: line.name,
    categoryPercentage: share,
    barPercentage: stem ? STEM / bar : 0.92,
    backgroundColor: stem ? colour.edge : line.values.map((_, index) => fill(index)),
    borderColor: colour.edge,
    borderWidth: stem ? 0 : 1.5,
  };
}

/** One panel an axis, stacked from the top over the labels they share. */
export function panelsConfiguration(specification: ChartSpecification, colours: Colours): ChartConfiguration<'bar'> {
  const pageOf = pageOnce(specification);
  const { axes, lines, labels } = specification;
  const names = seriesNames(specification);
  const slots = slotsOf(labels.length, names.length);
  const seriesOf = (line: Line): number => names.indexOf(line.name);
  const linesOn = (id: string): Line[] => lines.filter(({ axis }) => axis === id);
  const fits = new Map(axes.map(({ id }, panel) => [id, fitLabels(textsOf(linesOn(id)), slots.room, panel === 0)]));
  const fitOf = (id: string): LabelFit => fits.get(id) ?? null;
  const colourOf = (line: Line): string =>
    names.length > 1 ? seriesColour(colours, seriesOf(line)).edge : colours.ink;
  return {
    type: 'bar',
    data: {
      labels: labels.map((label) => label.split('\n')),
      datasets: lines.map((line) => dataset(line, seriesColour(colours, seriesOf(line)), colours.ground, slots)),
    },
    options: {
      layout: {
        padding: ({ chart }) => {
          const { top, bottom } = pageOf(chart);
          return { top, bottom, left: MARGIN, right: MARGIN };
        },
      },
      scales: {
        x: labelScale(colours),
        ...(axes.length > 1 && { gap: gapScale }),
        ...Object.fromEntries(axes.map(({ id }, panel) => [id, valueScale(linesOn(id), panel, fitOf(id), colours)])),
      },
    },
    plugins: [
      pagePlugin(pageOf, colours),
      unitPlugin(axes, colours),
      markPlugin(lines, seriesOf, colours),
      labelPlugin(lines, { fitOf: ({ axis }) => fitOf(axis), colourOf, ground: colours.ground, muted: colours.muted }),
    ],
  };
}
