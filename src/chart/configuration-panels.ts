import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { type Colours, type SeriesColour, seriesColour } from './colours.ts';
import { panelsKey, seriesNames } from './key.ts';
import { fitLabels, type LabelFit, labelHeight } from './label-fit.ts';
import { MARGIN, pageOnce } from './page.ts';
import { gapScale, labelScale, panelHeight, valueScale } from './panel-scales.ts';
import { DOT } from './plugins/draw-sign.ts';
import { labelPlugin } from './plugins/label-plugin.ts';
import { markPlugin } from './plugins/mark-plugin.ts';
import { pagePlugin } from './plugins/page-plugin.ts';
import { unitPlugin } from './plugins/unit-plugin.ts';
import type { BarsSpecification, LevelsSpecification, Line, VintagesSpecification } from './specification.ts';

// About what is left of 900 pixels.
const PLOT_WIDTH = 790;
const WIDEST_BAR = 96;
const STEM = 4;
// Shares of a label's width: loose where there is room, else the bars of a label close up.
const LOOSE = 0.86;
const TIGHT = 0.96;
// More would be too thin to tell apart at half the size.
const MOST_BARS = 48;

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

// Where there is no value, the label plugin finds room for the reason by itself.
const textsOf = (lines: readonly Line[]): string[] =>
  lines.flatMap(
    ({ texts, values }) => texts.filter((text, index) => text !== null && values[index] !== null) as string[],
  );

/** Share of the span that is kept free beyond the marks for their labels. */
function headroom(lines: readonly Line[], fit: LabelFit, height: number): number {
  const dot = lines.some(({ mark }) => mark === 'stem') ? DOT : 0;
  const share = Math.min(0.6, (labelHeight(textsOf(lines), fit) + 10 + dot) / height);
  return share / (1 - share);
}

const endsOf = (lines: readonly Line[]): (number | null)[] =>
  lines.flatMap((line) => [...line.values, ...(line.bounds ?? []).flatMap((pair) => pair ?? [])]);

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
    barPercentage: stem ? Math.min(1, STEM / bar) : 0.92,
    backgroundColor: stem ? colour.edge : line.values.map((_, index) => fill(index)),
    borderColor: colour.edge,
    borderWidth: stem ? 0 : Math.min(1.5, bar / 8),
  };
}

/** What the labels of a stack stand on: the sums of its bars; a gap only where no bar has a value. */
function sumsOf(bars: readonly Line[], texts: readonly (string | null)[]): Line[] {
  const [first] = bars;
  if (!first) return [];
  const values = first.values.map((_, index) => {
    const known = bars.flatMap((bar) => bar.values[index] ?? []);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  });
  return [{ ...first, values, texts }];
}

/** One panel an axis, stacked from the top over the labels they share. */
export function panelsConfiguration(
  specification: LevelsSpecification | VintagesSpecification | BarsSpecification,
  colours: Colours,
): ChartConfiguration<'bar'> {
  const { axes, lines, labels } = specification;
  const stack = specification.kind === 'bars' ? specification.stack : undefined;
  const pageOf = pageOnce(specification, panelsKey(specification));
  const names = seriesNames(specification);
  const slots = slotsOf(labels.length, stack ? 1 : names.length);
  if (labels.length * (stack ? 1 : names.length) > MOST_BARS)
    throw new RangeError(`a chart of bars has at most ${MOST_BARS}, not ${labels.length * names.length}; draw lines`);
  const bars = lines.filter(({ mark }) => mark === 'bar');
  const stems = lines.filter(({ mark }) => mark !== 'bar');
  // By dataset: of a stack only the first carries labels, those of its sums.
  const labelled = stack ? sumsOf(bars, stack.texts) : bars;
  const linesOn = (id: string): Line[] => [...labelled, ...stems].filter(({ axis }) => axis === id);
  const fits = new Map(axes.map(({ id }, panel) => [id, fitLabels(textsOf(linesOn(id)), slots.room, panel === 0)]));
  const fitOf = (id: string): LabelFit => fits.get(id) ?? null;
  const seriesOf = (line: Line): number => names.indexOf(line.name);
  const colourOf = (line: Line): string =>
    names.length > 1 && !stack ? seriesColour(colours, seriesOf(line)).edge : colours.ink;
  return {
    type: 'bar',
    data: {
      labels: labels.map((label) => label.split('\n')),
      datasets: lines.map((line) => ({
        ...dataset(line, seriesColour(colours, seriesOf(line)), colours.ground, slots),
        ...(stack && { stack: 'all' }),
      })),
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
        ...Object.fromEntries(
          axes.map(({ id }, panel) => {
            const drawn = linesOn(id);
            const free = headroom(drawn, fitOf(id), panelHeight(panel));
            return [id, valueScale({ values: endsOf(drawn), headroom: free, panel }, colours)];
          }),
        ),
      },
    },
    plugins: [
      pagePlugin(pageOf, colours),
      unitPlugin(axes, colours),
      markPlugin(lines, { seriesOf, dot: Math.min(DOT, slots.bar / 2) }, colours),
      labelPlugin(
        lines.map((line) => (stack && line.mark === 'bar' ? (line === bars[0] ? (labelled[0] ?? null) : null) : line)),
        { fitOf: ({ axis }) => fitOf(axis), room: slots.room, colourOf, ground: colours.ground, muted: colours.muted },
      ),
    ],
  };
}
