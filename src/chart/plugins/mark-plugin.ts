import type { BarElement, Chart, Plugin } from 'chart.js';
import { type Colours, type SeriesColour, seriesColour } from '../colours.ts';
import type { Line } from '../specification.ts';
import { DOT, drawDot, drawHatch, drawWhisker } from './draw-sign.ts';

interface Mark {
  readonly line: Line;
  readonly index: number;
  readonly colour: SeriesColour;
  readonly series: number;
  /** Pixels from the middle of a dot to its rim. */
  readonly dot: number;
}

interface MarkStyle {
  readonly seriesOf: (line: Line) => number;
  readonly dot?: number;
}

function drawMark(chart: Chart<'bar'>, dataset: number, mark: Mark, colours: Colours): void {
  const { ctx, scales } = chart;
  const { line, index, colour, series, dot } = mark;
  const scale = scales[line.axis];
  const value = line.values[index] ?? null;
  if (!scale || value === null) return;
  const element = chart.getDatasetMeta(dataset).data[index] as BarElement;
  const { x, y } = element;
  const across = !scale.isHorizontal();
  if (line.uncertain?.[index]) {
    const { base = 0, width = 0, height = 0 } = element.getProps(['base', 'width', 'height'], true);
    const box = across
      ? { x: x - width / 2, y: Math.min(y, base), width, height }
      : { x: Math.min(x, base), y: y - height / 2, width, height };
    drawHatch(ctx, box, colour.fill);
  }
  if (line.mark === 'stem') drawDot(ctx, { x, y }, colour, series, dot);
  const bounds = line.bounds?.[index];
  if (!bounds) return;
  const [low, high] = bounds.map((end) => scale.getPixelForValue(end)) as [number, number];
  if (across) drawWhisker(ctx, { x, y: low }, { x, y: high }, colours.ink);
  else drawWhisker(ctx, { x: low, y }, { x: high, y }, colours.ink);
}

/** What bars alone do not say: hatching of implied bars, dots on stems, whiskers of intervals. */
export function markPlugin(
  lines: readonly Line[],
  { seriesOf, dot = DOT }: MarkStyle,
  colours: Colours,
): Plugin<'bar'> {
  return {
    id: 'mark',
    afterDatasetsDraw(chart) {
      chart.ctx.save();
      for (const [dataset, line] of lines.entries()) {
        const series = seriesOf(line);
        const colour = seriesColour(colours, series);
        for (const index of line.values.keys()) drawMark(chart, dataset, { line, index, colour, series, dot }, colours);
      }
      chart.ctx.restore();
    },
  };
}
