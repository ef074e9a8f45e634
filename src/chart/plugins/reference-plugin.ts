import type { Plugin } from 'chart.js';
import type { Colours } from '../colours.ts';
import { font, SIZES } from '../fonts.ts';
import { MARGIN } from '../page.ts';
import type { ReferenceLine } from '../specification.ts';

/** Dashed lines up through a horizontal chart, with their text above it. */
export function referencePlugin(references: readonly ReferenceLine[], colours: Colours): Plugin<'bar'> {
  return {
    id: 'reference',
    afterDatasetsDraw({ ctx, scales, chartArea, width }) {
      ctx.save();
      ctx.strokeStyle = colours.ink;
      ctx.fillStyle = colours.ink;
      ctx.lineWidth = 2;
      ctx.font = font(SIZES.text, 700);
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      for (const { axis, value, text } of references) {
        const x = scales[axis]?.getPixelForValue(value);
        if (x === undefined) continue;
        ctx.setLineDash([7, 5]);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        const half = ctx.measureText(text).width / 2;
        ctx.fillText(text, Math.min(Math.max(x, MARGIN + half), width - MARGIN - half), chartArea.top - 4);
      }
      ctx.restore();
    },
  };
}
