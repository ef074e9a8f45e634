import type { Chart, Plugin } from 'chart.js';
import { type Colours, seriesColour } from '../colours.ts';
import { runsOf } from '../runs.ts';
import type { Line } from '../specification.ts';
import { drawDot, type Spot } from './draw-sign.ts';
import { drawHollow, drawPath, drawStroke, lineStroke } from './draw-stroke.ts';

const RUNNING_DASH = [2, 4];
const DENSE = 100;
// So many points can all have a marker; of more, so many have one.
const MOST_MARKERS = 40;
const SPARSE_MARKERS = 8;
const MARKER = 4.5;

interface LineStyle {
  readonly seriesOf: (line: Line) => number;
  readonly several: boolean;
  readonly partial: boolean;
}

/** Which points carry a marker: all where there are few; of many some, and only to tell several lines apart. */
function isMarked(index: number, length: number, series: number, several: boolean): boolean {
  if (length <= MOST_MARKERS) return true;
  if (!several) return false;
  const step = Math.ceil(length / SPARSE_MARKERS);
  return index % step === (Math.floor(step / 4) * (series + 1)) % step;
}

function drawLine(chart: Chart<'bar'>, line: Line, style: LineStyle, colours: Colours): void {
  const { ctx, scales } = chart;
  const series = style.seriesOf(line);
  const colour = seriesColour(colours, series);
  const { values } = line;
  const last = values.length - 1;
  const stroke = { ...lineStroke(colour, series), width: values.length > DENSE ? 1.75 : 2.5 };
  const spotOf = ({ index, value }: { index: number; value: number }): Spot => ({
    x: scales.x?.getPixelForValue(index) ?? 0,
    y: scales[line.axis]?.getPixelForValue(value) ?? 0,
  });
  for (const run of runsOf(values)) {
    const isRunning = style.partial && run.at(-1)?.index === last;
    const spots = run.map(spotOf);
    drawPath(ctx, isRunning ? spots.slice(0, -1) : spots, stroke);
    const [before, end] = spots.slice(-2);
    if (isRunning && before && end) drawStroke(ctx, before, end, { ...stroke, dash: RUNNING_DASH });
    for (const [place, { index }] of run.entries()) {
      const spot = spots[place] as Spot;
      if (isRunning && index === last) drawHollow(ctx, spot, colour.edge, colours.ground);
      // A point between two gaps would not be seen without.
      else if (run.length === 1 || isMarked(index, values.length, series, style.several))
        drawDot(ctx, spot, colour, series, MARKER);
    }
  }
}

/** Lines, broken at gaps, each in its own dash and marker; the last period, when still running, dotted and hollow. */
export function linePlugin(lines: readonly Line[], style: LineStyle, colours: Colours): Plugin<'bar'> {
  return {
    id: 'line',
    afterDatasetsDraw(chart) {
      chart.ctx.save();
      for (const line of lines) drawLine(chart, line, style, colours);
      chart.ctx.restore();
    },
  };
}
