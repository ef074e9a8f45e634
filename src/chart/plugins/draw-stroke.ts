import type { SeriesColour } from '../colours.ts';
import type { Pen } from '../pen.ts';
import { DOT, type Spot } from './draw-sign.ts';

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dashes and gaps in turn; empty for a solid line. */
  readonly dash: readonly number[];
}

// The first line is solid.
const DASHES: readonly (readonly number[])[] = [[], [10, 5], [3, 4], [12, 4, 3, 4]];

/** How a series' line is drawn: in the edge's colour, which stands out from the ground, and in a dash of its own. */
export const lineStroke = ({ edge }: SeriesColour, series: number): Stroke => ({
  colour: edge,
  width: 2.5,
  dash: DASHES[series % DASHES.length] ?? [],
});

/** One straight stroke. */
export function drawStroke(ctx: Pen, from: Spot, to: Spot, { colour, width, dash }: Stroke): void {
  drawPath(ctx, [from, to], { colour, width, dash });
}

/** Strokes from spot to spot. */
export function drawPath(ctx: Pen, spots: readonly Spot[], { colour, width, dash }: Stroke): void {
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.beginPath();
  for (const [index, { x, y }] of spots.entries()) {
    if (index === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  ctx.stroke();
  ctx.restore();
}

/** The hollow point of a period that is still running. */
export function drawHollow(ctx: Pen, { x, y }: Spot, colour: string, ground: string): void {
  ctx.beginPath();
  ctx.arc(x, y, DOT - 1, 0, 2 * Math.PI);
  ctx.fillStyle = ground;
  ctx.fill();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2.5;
  ctx.stroke();
}
