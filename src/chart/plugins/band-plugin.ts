import type { Chart, Plugin } from 'chart.js';
import type { Colours } from '../colours.ts';
import { runsOf } from '../runs.ts';
import type { Band, LinesSpecification } from '../specification.ts';

/** Columns from one label to another, both whole. */
function column({ scales }: Chart<'bar'>, from: number, to: number): readonly [left: number, width: number] {
  const at = (place: number): number => scales.x?.getPixelForValue(place) ?? 0;
  const half = (at(1) - at(0)) / 2;
  return [at(from) - half, at(to) - at(from) + 2 * half];
}

function drawBand(chart: Chart<'bar'>, { low, high, axis }: Band, colours: Colours): void {
  const { ctx, scales } = chart;
  const y = (value: number): number => scales[axis]?.getPixelForValue(value) ?? 0;
  const x = (index: number): number => scales.x?.getPixelForValue(index) ?? 0;
  ctx.fillStyle = colours.grid;
  for (const run of runsOf(low)) {
    ctx.beginPath();
    for (const { index, value } of run) ctx.lineTo(x(index), y(value));
    for (const { index } of run.toReversed()) ctx.lineTo(x(index), y(high[index] ?? 0));
    ctx.fill();
  }
}

/** What lies under the lines: marked columns, days without work, and the band in which values were expected. */
export function bandPlugin({ band, marked, resting = [] }: LinesSpecification, colours: Colours): Plugin<'bar'> {
  return {
    id: 'band',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      ctx.save();
      const height = chartArea.bottom - chartArea.top;
      if (band) drawBand(chart, band, colours);
      if (marked) {
        const [left, width] = column(chart, marked.from, marked.to);
        ctx.globalAlpha = 0.14;
        ctx.fillStyle = colours.alarm;
        ctx.fillRect(left, chartArea.top, width, height);
        ctx.globalAlpha = 1;
      }
      ctx.fillStyle = colours.muted;
      for (const at of resting) {
        const [left, width] = column(chart, at, at);
        ctx.fillRect(left, chartArea.bottom, width, 4);
      }
      ctx.restore();
    },
  };
}
