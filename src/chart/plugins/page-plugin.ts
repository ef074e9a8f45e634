import type { Plugin } from 'chart.js';
import { type Colours, type SeriesColour, seriesColour } from '../colours.ts';
import { font, SIZES } from '../fonts.ts';
import { signWidth } from '../key.ts';
import { FOOTER_LINE, KEY_LINE, type KeyEntry, MARGIN, type Page, type Surface, TITLE_LINE } from '../page.ts';
import type { Pen } from '../pen.ts';
import { drawDot, drawHatch, drawWhisker, type Spot } from './draw-sign.ts';
import { drawHollow, drawStroke, lineStroke } from './draw-stroke.ts';

function drawSwatch(ctx: Pen, { x, y }: Spot, hatched: boolean, { fill, edge }: SeriesColour, ground: string): void {
  const box = { x: x + 1, y: y - 9, width: 20, height: 18 };
  ctx.fillStyle = hatched ? ground : fill;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  if (hatched) drawHatch(ctx, box, edge);
  ctx.strokeStyle = edge;
  ctx.lineWidth = 1.5;
  ctx.strokeRect(box.x, box.y, box.width, box.height);
}

function drawSign(ctx: Pen, { x, y }: Spot, sign: KeyEntry['sign'], colours: Colours): void {
  const { ground, ink, muted } = colours;
  if (sign === 'interval') drawWhisker(ctx, { x: x + 11, y: y - 9 }, { x: x + 11, y: y + 9 }, ink);
  else if (sign === 'implied') drawSwatch(ctx, { x, y }, true, { fill: muted, edge: muted }, ground);
  else if (sign === 'running') drawHollow(ctx, { x: x + 11, y }, ink, ground);
  else {
    const { series, marks } = sign;
    const colour = seriesColour(colours, series);
    if (marks.includes('bar')) drawSwatch(ctx, { x, y }, false, colour, ground);
    if (marks.includes('stem')) drawDot(ctx, { x: x + (marks.length > 1 ? 38 : 12), y }, colour, series);
    if (!marks.includes('line')) return;
    drawStroke(ctx, { x, y }, { x: x + 44, y }, lineStroke(colour, series));
    drawDot(ctx, { x: x + 22, y }, colour, series);
  }
}

function drawKey(ctx: Pen, entry: KeyEntry, top: number, colours: Colours): void {
  const y = top + (entry.row + 0.5) * KEY_LINE;
  drawSign(ctx, { x: entry.x, y }, entry.sign, colours);
  ctx.font = font(SIZES.text);
  ctx.fillStyle = colours.ink;
  ctx.textAlign = 'left';
  ctx.fillText(entry.text, entry.x + signWidth(entry), y);
}

function drawBadge(ctx: Pen, page: Page, width: number, colours: Colours): void {
  if (!page.badge) return;
  const { text, x, width: badgeWidth } = page.badge;
  const top = page.titleTop - 4;
  ctx.fillStyle = colours.alarm;
  ctx.fillRect(x, top, badgeWidth, TITLE_LINE + 6);
  ctx.fillRect(MARGIN, page.keyTop - 8, width - 2 * MARGIN, 3);
  ctx.fillStyle = '#ffffff';
  ctx.textAlign = 'center';
  ctx.fillText(text, x + badgeWidth / 2, top + TITLE_LINE / 2 + 3);
}

/** The ground, and around the panels: title, DEMO badge, key, and the source in the footer. */
export function pagePlugin(pageOf: (chart: Surface) => Page, colours: Colours): Plugin<'bar'> {
  return {
    id: 'page',
    beforeDraw(chart) {
      const page = pageOf(chart);
      const { ctx, width, height } = chart;
      ctx.save();
      ctx.fillStyle = colours.ground;
      ctx.fillRect(0, 0, width, height);
      ctx.textBaseline = 'middle';
      ctx.font = font(SIZES.title, 700);
      drawBadge(ctx, page, width, colours);
      ctx.fillStyle = colours.ink;
      ctx.textAlign = 'left';
      for (const [index, line] of page.title.entries())
        ctx.fillText(line, MARGIN, page.titleTop + (index + 0.5) * TITLE_LINE);
      for (const entry of page.key) drawKey(ctx, entry, page.keyTop, colours);
      ctx.font = font(SIZES.small);
      ctx.fillStyle = colours.muted;
      for (const [index, line] of page.footer.entries())
        ctx.fillText(line, MARGIN, page.footerTop + (index + 0.5) * FOOTER_LINE);
      ctx.restore();
    },
  };
}
