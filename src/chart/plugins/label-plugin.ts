import type { BarElement, Plugin } from 'chart.js';
import { font } from '../fonts.ts';
import type { LabelFit } from '../label-fit.ts';
import type { Line } from '../specification.ts';
import { DOT } from './draw-sign.ts';

const GAP = 5;

interface LabelStyle {
  readonly fitOf: (line: Line) => LabelFit;
  readonly colourOf: (line: Line) => string;
  readonly muted: string;
  readonly ground: string;
}

/** Value labels beyond the end of upright bars and stems; where there is no value, its reason or a dash at the zero line. */
export function labelPlugin(lines: readonly Line[], { fitOf, colourOf, muted, ground }: LabelStyle): Plugin<'bar'> {
  return {
    id: 'label',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.textBaseline = 'middle';
      for (const [dataset, line] of lines.entries()) {
        const fit = fitOf(line);
        const scale = chart.scales[line.axis];
        if (!fit || !scale) continue;
        ctx.font = font(fit.size);
        for (const [index, value] of line.values.entries()) {
          const text = line.texts[index] ?? (value === null ? '–' : null);
          if (text === null) continue;
          const element = chart.getDatasetMeta(dataset).data[index] as BarElement;
          const ends = [value ?? 0, ...(line.bounds?.[index] ?? [])].map((end) => scale.getPixelForValue(end));
          const up = (value ?? 0) >= 0;
          const beyond = GAP + (line.mark === 'stem' && value !== null ? DOT : 0);
          const edge = up ? Math.min(...ends) - beyond : Math.max(...ends) + beyond;
          const length = ctx.measureText(text).width;
          const turned = fit.turned && text.length > 1;
          const [width, height] = turned ? [fit.size, length] : [length, fit.size];
          const middle = up ? edge - height / 2 : edge + height / 2;
          ctx.save();
          ctx.translate(element.x, middle);
          ctx.fillStyle = ground;
          ctx.fillRect(-width / 2 - 1, -height / 2, width + 2, height);
          if (turned) ctx.rotate(-Math.PI / 2);
          ctx.fillStyle = value === null ? muted : colourOf(line);
          ctx.textAlign = 'center';
          ctx.fillText(text, 0, 1);
          ctx.restore();
        }
      }
      ctx.restore();
    },
  };
}
