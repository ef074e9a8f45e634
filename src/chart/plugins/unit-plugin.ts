import type { Plugin } from 'chart.js';
import type { Colours } from '../colours.ts';
import { font, SIZES } from '../fonts.ts';
import { MARGIN } from '../page.ts';
import type { Axis } from '../specification.ts';

/** Prints each panel's unit above its axis, upright, since turned Chinese is hard to read. */
export function unitPlugin(axes: readonly Axis[], colours: Colours): Plugin<'bar'> {
  return {
    id: 'unit',
    afterDraw({ ctx, scales }) {
      ctx.save();
      ctx.font = font(SIZES.text);
      ctx.fillStyle = colours.muted;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'bottom';
      for (const { id, unit } of axes) {
        const scale = scales[id];
        if (scale) ctx.fillText(unit, MARGIN, scale.top - 9);
      }
      ctx.restore();
    },
  };
}
