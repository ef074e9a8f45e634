import type { Plugin } from 'chart.js';
import { font, SIZES } from '../fonts.ts';
import { spread } from '../spread.ts';

/** A text at the end of a line, beside its last value. */
export interface EndLabel {
  readonly axis: string;
  readonly index: number;
  readonly value: number | null;
  readonly text: string;
  readonly series: number;
}

interface EndStyle {
  /** Pixels between the panel and the texts. */
  readonly gap: number;
  readonly colourOf: (series: number) => string;
}

/** Texts right of the lines, held apart where lines end close together. */
export function endPlugin(labels: readonly EndLabel[], { gap, colourOf }: EndStyle): Plugin<'bar'> {
  return {
    id: 'end',
    afterDatasetsDraw({ ctx, scales, chartArea }) {
      ctx.save();
      ctx.font = font(SIZES.text);
      ctx.textAlign = 'left';
      ctx.textBaseline = 'middle';
      for (const axis of new Set(labels.map((label) => label.axis))) {
        const scale = scales[axis];
        if (!scale) continue;
        const ended = labels
          .filter((label) => label.axis === axis && label.value !== null)
          .map((label) => ({ label, y: scale.getPixelForValue(label.value ?? 0) }))
          .sort((a, b) => a.y - b.y);
        const places = spread(
          ended.map(({ y }) => y),
          SIZES.text + 3,
          [scale.top, scale.bottom],
        );
        for (const [index, { label }] of ended.entries()) {
          ctx.fillStyle = colourOf(label.series);
          ctx.fillText(label.text, chartArea.right + gap, places[index] ?? 0);
        }
      }
      ctx.restore();
    },
  };
}
