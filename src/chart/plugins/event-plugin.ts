import type { Plugin } from 'chart.js';
import type { Colours } from '../colours.ts';
import { EVENT_ROW, placeInRows } from '../event-rows.ts';
import { font, SIZES } from '../fonts.ts';
import { MARGIN, UNIT_HEIGHT } from '../page.ts';
import type { LinesSpecification } from '../specification.ts';
import { drawStroke } from './draw-stroke.ts';

/** Upright dashed lines through all panels with their names above; a name that finds no room is left out, its line stays. */
export function eventPlugin({ events, axes }: LinesSpecification, rows: number, colours: Colours): Plugin<'bar'> {
  return {
    id: 'event',
    beforeDatasetsDraw({ ctx, scales, chartArea, width }) {
      ctx.save();
      ctx.font = font(SIZES.small);
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      ctx.fillStyle = colours.muted;
      const spots = events.map(({ at, text }) => {
        const half = ctx.measureText(text).width / 2;
        const line = scales.x?.getPixelForValue(at) ?? 0;
        return { line, x: Math.min(Math.max(line, MARGIN + half), width - MARGIN - half), width: 2 * half };
      });
      const placed = placeInRows(spots, rows);
      const top = chartArea.top - UNIT_HEIGHT - rows * EVENT_ROW + 2;
      for (const [index, { line, x }] of spots.entries()) {
        const row = placed[index] ?? null;
        const end = { x: line, y: chartArea.bottom };
        const start = { x: line, y: row === null ? chartArea.top : top + (row + 1) * EVENT_ROW };
        drawStroke(ctx, start, end, { colour: colours.muted, width: 1, dash: [3, 3] });
        if (row !== null) ctx.fillText(events[index]?.text ?? '', x, top + (row + 0.5) * EVENT_ROW);
      }
      // Where the units will be printed.
      ctx.font = font(SIZES.text);
      ctx.fillStyle = colours.ground;
      for (const { id, unit } of events.length > 0 ? axes : [])
        ctx.fillRect(MARGIN, (scales[id]?.top ?? 0) - 30, ctx.measureText(unit).width, 22);
      ctx.restore();
    },
  };
}
