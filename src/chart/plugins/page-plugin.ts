import type { Plugin } from 'chart.js';
import { type Colours, seriesColour } from '../colours.ts';
import { font, SIZES } from '../fonts.ts';
import { FOOTER_LINE, KEY_LINE, type KeyEntry, MARGIN, type Page, type Surface, TITLE_LINE } from '../page.ts';
import type { Pen } from '../pen.ts';
import { drawDot, drawHatch, drawWhisker } from './draw-sign.ts';

function drawKey(ctx: Pen, { text, sign, x, row }: KeyEntry, top: number, colours: Colours): void {
  const middle = top + (row + 0.5) * KEY_LINE;
  const box = { x: x + 1, y: middle - 9, width: 20, height: 18 };
  let textX = x + 32;
  if (sign === 'interval') {
    drawWhisker(ctx, { x: x + 11, y: middle - 9 }, { x: x + 11, y: middle + 9 }, colours.ink);
  } else {
    const colour = seriesColour(colours, sign === 'implied' ? 0 : sign.series);
    ctx.fillStyle = sign === 'implied' ? colours.ground : colour.fill;
    ctx.fillRect(box.x, box.y, box.width, box.height);
    if (sign === 'implied') drawHatch(ctx, box, colours.muted);
    ctx.strokeStyle = sign === 'implied' ? colours.muted : colour.edge;
    ctx.lineWidth = 1.5;
    ctx.strokeRect(box.x, box.y, box.width, box.height);
    if (sign !== 'implied' && sign.stem) {
      drawDot(ctx, { x: x + 38, y: middle }, colour, sign.series);
      textX += 22;
    }
  }
  ctx.font = font(SIZES.text);
  ctx.fillStyle = colours.ink;
  ctx.textAlign = 'left';
  ctx.fillText(text, textX, middle);
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
