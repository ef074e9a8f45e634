import type { BarElement, Plugin } from 'chart.js';
import { font, SIZES } from '../fonts.ts';
import type { LabelFit } from '../label-fit.ts';
import type { Line } from '../specification.ts';
import { DOT } from './draw-sign.ts';
import { gapText } from './gap-text.ts';

const GAP = 5;
const DASH_ONLY = { size: SIZES.small, turned: false };

interface LabelStyle {
  readonly fitOf: (line: Line) => LabelFit;
  /** Pixels across that a label may take. */
  readonly room: number;
  readonly colourOf: (line: Line) => string;
  readonly muted: string;
  readonly ground: string;
}

/**
 * Value labels beyond the end of upright bars and stems; where there is no value, its reason or a dash at the zero line.
 * One entry a dataset; null has no labels.
 */
export function labelPlugin(lines: readonly (Line | null)[], style: LabelStyle): Plugin<'bar'> {
  const { fitOf, room, colourOf, muted, ground } = style;
  return {
    id: 'label',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.textBaseline = 'middle';
      for (const [dataset, line] of lines.entries()) {
        const scale = line && chart.scales[line.axis];
        if (!line || !scale) continue;
        const fit = fitOf(line);
        const { size, turned } = fit ?? DASH_ONLY;
        ctx.font = font(size);
        const measure = (text: string): number => ctx.measureText(text).width;
        for (const [index, value] of line.values.entries()) {
          const said = fit ? (line.texts[index] ?? null) : null;
          const rows = value === null ? gapText(said, room, measure) : said === null ? [] : [said];
          if (rows.length === 0) continue;
          const element = chart.getDatasetMeta(dataset).data[index] as BarElement;
          const ends = [value ?? 0, ...(line.bounds?.[index] ?? [])].map((end) => scale.getPixelForValue(end));
          const up = (value ?? 0) >= 0;
          const beyond = GAP + (line.mark === 'stem' && value !== null ? DOT : 0);
          const edge = up ? Math.min(...ends) - beyond : Math.max(...ends) + beyond;
          const length = Math.max(...rows.map(measure));
          const upright = turned && value !== null && (rows[0]?.length ?? 0) > 1;
          const [width, height] = upright ? [size, length] : [length, size * rows.length];
          ctx.save();
          ctx.translate(element.x, up ? edge - height / 2 : edge + height / 2);
          ctx.fillStyle = ground;
          ctx.fillRect(-width / 2 - 1, -height / 2, width + 2, height);
          if (upright) ctx.rotate(-Math.PI / 2);
          ctx.fillStyle = value === null ? muted : colourOf(line);
          ctx.textAlign = 'center';
          for (const [row, text] of rows.entries()) ctx.fillText(text, 0, 1 + (row - (rows.length - 1) / 2) * size);
          ctx.restore();
        }
      }
      ctx.restore();
    },
  };
}
