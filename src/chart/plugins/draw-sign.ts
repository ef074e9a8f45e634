import type { SeriesColour } from '../colours.ts';
import type { Pen } from '../pen.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Diagonal hatching inside a box that was left in the colour of the ground. */
export function drawHatch(ctx: Pen, { x, y, width, height }: Box, colour: string): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  ctx.beginPath();
  for (let offset = -height; offset < width; offset += 8) {
    ctx.moveTo(x + offset, y + height);
    ctx.lineTo(x + offset + height, y);
  }
  ctx.stroke();
  ctx.restore();
}

// Corners on the unit circle; the first series has a round dot.
const CORNERS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  [
    [0, -1.15],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
];

export const DOT = 7;

/** Beyond the last shape they begin anew one further, so that with the dashes, which begin anew too, no pair comes twice. */
export const shapeOf = (series: number): number => (series + Math.floor(series / CORNERS.length)) % CORNERS.length;

/** The dot of a stem: its shape tells the series apart where colours do not. */
export function drawDot(ctx: Pen, at: Spot, colour: SeriesColour, series: number, size = DOT): void {
  const corners = CORNERS[shapeOf(series)] ?? [];
  ctx.beginPath();
  if (corners.length === 0) ctx.arc(at.x, at.y, size, 0, 2 * Math.PI);
  for (const [index, [x, y]] of corners.entries()) {
    if (index === 0) ctx.moveTo(at.x + x * size, at.y + y * size);
    else ctx.lineTo(at.x + x * size, at.y + y * size);
  }
  ctx.closePath();
  ctx.fillStyle = colour.fill;
  ctx.fill();
  ctx.strokeStyle = colour.edge;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}

/** A whisker from one end to the other, with caps across. */
export function drawWhisker(ctx: Pen, from: Spot, to: Spot, colour: string): void {
  const [dx, dy] = from.x === to.x ? [6, 0] : [0, 6];
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  for (const end of [from, to]) {
    ctx.moveTo(end.x - dx, end.y - dy);
    ctx.lineTo(end.x + dx, end.y + dy);
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  ctx.stroke();
}
