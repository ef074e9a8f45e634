import type { ChartConfiguration, Plugin } from 'chart.js';
import { axisRange } from './axis-range.ts';
import { type Colours, seriesColour } from './colours.ts';
import { FAMILY, font, SIZES } from './fonts.ts';
import { panelsKey } from './key.ts';
import { linearScale } from './linear-scale.ts';
import { MARGIN, pageOnce } from './page.ts';
import { markPlugin } from './plugins/mark-plugin.ts';
import { pagePlugin } from './plugins/page-plugin.ts';
import { referencePlugin } from './plugins/reference-plugin.ts';
import type { ContributionSpecification } from './specification.ts';

const COLUMN_GAP = 20;
// More would not be legible at this height.
const MOST_PARTS = 12;

/** The value texts in a column of their own at the right, as in a table, clear of bars and reference line. */
function columnPlugin(texts: readonly string[], colours: Colours): Plugin<'bar'> {
  return {
    id: 'column',
    afterDatasetsDraw({ ctx, scales, width }) {
      ctx.save();
      ctx.font = font(SIZES.text);
      ctx.fillStyle = colours.ink;
      ctx.textAlign = 'right';
      ctx.textBaseline = 'middle';
      for (const [index, text] of texts.entries())
        ctx.fillText(text, width - MARGIN, scales.y?.getPixelForValue(index) ?? 0);
      ctx.restore();
    },
  };
}

/** Horizontal bars of one line, a part a row, against the total as a dashed line. */
export function partsConfiguration(
  specification: ContributionSpecification,
  colours: Colours,
): ChartConfiguration<'bar'> {
  const pageOf = pageOnce(specification, panelsKey(specification));
  const { axes, lines, labels, references = [] } = specification;
  const [axis] = axes;
  const [line] = lines;
  if (!axis || !line || lines.length > 1) throw new TypeError(`a chart of parts has one line, not ${lines.length}`);
  if (labels.length > MOST_PARTS)
    throw new RangeError(`a chart of parts has at most ${MOST_PARTS}, not ${labels.length}`);
  const texts = line.values.map((value, index) => line.texts[index] ?? (value === null ? '–' : ''));
  const ends = [
    ...line.values,
    ...(line.bounds ?? []).flatMap((pair) => pair ?? []),
    ...references.map(({ value }) => value),
  ];
  const range = axisRange(
    ends.filter((end) => end !== null),
    0.03,
    7,
  );
  const { fill, edge } = seriesColour(colours, 0);
  return {
    type: 'bar',
    data: {
      labels: labels.map((label) => label.split('\n')),
      datasets: [
        {
          data: [...line.values],
          label: line.name,
          xAxisID: axis.id,
          categoryPercentage: 0.8,
          barPercentage: 0.8,
          maxBarThickness: 56,
          backgroundColor: line.values.map((_, index) => (line.uncertain?.[index] ? colours.ground : fill)),
          borderColor: edge,
          borderWidth: 1.5,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: {
        padding: ({ chart }) => {
          const { top, bottom } = pageOf(chart);
          chart.ctx.font = font(SIZES.text);
          const column = Math.max(...texts.map((text) => chart.ctx.measureText(text).width));
          return { top, bottom, left: MARGIN, right: MARGIN + column + COLUMN_GAP };
        },
      },
      scales: {
        y: {
          type: 'category',
          border: { display: false },
          grid: { display: false },
          ticks: { color: colours.ink, font: { family: FAMILY, size: SIZES.text }, autoSkip: false, padding: 8 },
        },
        [axis.id]: {
          ...linearScale(range, colours),
          axis: 'x',
          position: 'bottom',
          title: { display: true, text: axis.unit, color: colours.muted, font: { family: FAMILY, size: SIZES.text } },
        },
      },
    },
    plugins: [
      pagePlugin(pageOf, colours),
      markPlugin(lines, { seriesOf: () => 0 }, colours),
      columnPlugin(texts, colours),
      referencePlugin(references, colours),
    ],
  };
}
