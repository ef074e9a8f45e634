import type { Colours } from './colours.ts';
import { font, SIZES } from './fonts.ts';
import { heatColour, STEPS } from './heat-colours.ts';
import { MARGIN } from './page.ts';
import type { Pen } from './pen.ts';
import { drawHatch } from './plugins/draw-sign.ts';
import type { HeatSpecification, NamedValues } from './specification.ts';
import { CHART_WORDS } from './words.ts';

export const LEGEND_HEIGHT = 32;
const BAR = { width: 198, height: 18 };

/** What colours mean: the ends of the scale in words, its name, and each value's share of it. */
export interface HeatKey {
  readonly low: string;
  readonly high: string;
  readonly name: string;
  /** What hatching means; null when nothing is hatched. */
  readonly missing: string | null;
  readonly shareOf: (value: number, row: NamedValues) => number;
}

const known = ({ values }: NamedValues): number[] => values.filter((value) => value !== null);

/** How the value's own cell prints it. */
function textOf(value: number, rows: readonly NamedValues[]): string {
  const row = rows.find(({ values }) => values.includes(value));
  return row?.texts[row.values.indexOf(value)] ?? String(value);
}

/** The scale starts at zero, or at the lowest value where that is below. */
export function heatKey({ rows, scale, unit, lang }: HeatSpecification): HeatKey {
  const words = CHART_WORDS[lang];
  const missing = rows.some(({ values }) => values.includes(null)) ? words.missing : null;
  if (scale === 'row') {
    const shareOf = (value: number, row: NamedValues): number => value / (Math.max(0, ...known(row)) || 1);
    return { low: '0', high: '100', name: words.shareOfRow, missing, shareOf };
  }
  const values = rows.flatMap(known);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const shareOf = (value: number): number => (value - low) / (high - low || 1);
  return {
    low: low === 0 ? '0' : textOf(low, rows),
    high: high === 0 ? '0' : textOf(high, rows),
    name: unit,
    missing,
    shareOf,
  };
}

/** One line: the low end, the colours, the high end, the scale's name, and what hatching means. */
export function paintHeatKey(ctx: Pen, key: HeatKey, top: number, { heat, ink, muted, ground }: Colours): void {
  const middle = top + LEGEND_HEIGHT / 2 - 4;
  let x = MARGIN;
  const write = (text: string, colour: string): void => {
    ctx.fillStyle = colour;
    ctx.fillText(text, x, middle);
    x += ctx.measureText(text).width;
  };
  ctx.font = font(SIZES.small);
  ctx.textAlign = 'left';
  write(key.low, ink);
  x += 8;
  const across = BAR.width / (STEPS + 1);
  for (let step = 0; step <= STEPS; step += 1) {
    ctx.fillStyle = heatColour(step / STEPS, heat);
    ctx.fillRect(x + across * step, middle - BAR.height / 2, across, BAR.height);
  }
  ctx.strokeStyle = muted;
  ctx.lineWidth = 1;
  ctx.strokeRect(x, middle - BAR.height / 2, BAR.width, BAR.height);
  x += BAR.width + 8;
  write(key.high, ink);
  x += 14;
  write(key.name, muted);
  if (key.missing === null) return;
  x += 28;
  const box = { x, y: middle - BAR.height / 2, width: 24, height: BAR.height };
  ctx.fillStyle = ground;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  drawHatch(ctx, box, muted);
  ctx.strokeRect(box.x, box.y, box.width, box.height);
  x += 32;
  write(key.missing, muted);
}
