import type { ChartConfiguration } from 'chart.js';
import type { Colours } from './colours.ts';
import { font, SIZES } from './fonts.ts';
import { heatColour, inkOn } from './heat-colours.ts';
import { type HeatKey, heatKey, LEGEND_HEIGHT, paintHeatKey } from './heat-key.ts';
import { fitLabels, type LabelFit, labelHeight } from './label-fit.ts';
import { MARGIN, type Page, pageOnce, type Surface, UNIT_HEIGHT } from './page.ts';
import { painted } from './painted.ts';
import type { Pen } from './pen.ts';
import { drawHatch } from './plugins/draw-sign.ts';
import { HEAT_NAMES, nameLines } from './row-names.ts';
import type { HeatSpecification, NamedValues } from './specification.ts';

// More would not be told apart at half the size.
const MOST_ROWS = 48;
const MOST_LABELS = 31;

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly colours: Colours;
}

function paintLabels(ctx: Pen, labels: readonly (readonly string[])[], fit: LabelFit, { left, top, cell }: Grid): void {
  if (!fit) return;
  ctx.font = font(fit.size);
  for (const [column, lines] of labels.entries()) {
    ctx.save();
    ctx.translate(left + (column + 0.5) * cell.width, top - 8);
    ctx.textAlign = fit.turned ? 'left' : 'center';
    if (fit.turned) ctx.rotate(-Math.PI / 2);
    for (const [line, text] of lines.entries())
      ctx.fillText(text, 0, fit.turned ? 0 : (line - lines.length + 0.5) * fit.size);
    ctx.restore();
  }
}

function paintCell(
  ctx: Pen,
  at: { x: number; y: number },
  cell: Cell,
  { cell: { width, height }, colours }: Grid,
): void {
  const box = { x: at.x + 0.5, y: at.y + 0.5, width: width - 1, height: height - 1 };
  ctx.fillStyle = cell.fill ?? colours.ground;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  if (cell.fill === null && cell.text === null) drawHatch(ctx, box, colours.muted);
  if (cell.text === null) return;
  ctx.fillStyle = cell.fill === null ? colours.muted : inkOn(cell.fill);
  ctx.fillText(cell.text, at.x + width / 2, at.y + height / 2 + 1);
}

interface Cell {
  /** Null where there is no figure. */
  readonly fill: string | null;
  readonly text: string | null;
}

function cellOf(row: NamedValues, at: number, { shareOf }: HeatKey, fit: LabelFit, { heat }: Colours): Cell {
  const value = row.values[at] ?? null;
  const text = fit ? (row.texts[at] ?? null) : null;
  return value === null ? { fill: null, text } : { fill: heatColour(shareOf(value, row), heat), text };
}

function paint(specification: HeatSpecification, colours: Colours, { ctx, width, height }: Surface, page: Page): void {
  const { rows, labels } = specification;
  const key = heatKey(specification);
  ctx.save();
  ctx.textBaseline = 'middle';
  ctx.font = font(HEAT_NAMES.size);
  const names = rows.map(({ name }) => nameLines(name, HEAT_NAMES));
  const left = MARGIN + Math.max(...names.flat().map((line) => ctx.measureText(line).width)) + 10;
  const across = (width - MARGIN - left) / labels.length;
  const lines = labels.map((label) => label.split('\n'));
  const straight = fitLabels(lines.flat(), across - 4, false);
  const headings = straight ? lines : labels.map((label) => [label.replaceAll('\n', ' ')]);
  const fit = straight ?? fitLabels(headings.flat(), across, true);
  const deep = fit?.turned ? 1 : Math.max(...headings.map(({ length }) => length));
  const keyTop = page.top - UNIT_HEIGHT;
  const top = keyTop + LEGEND_HEIGHT + deep * labelHeight(headings.flat(), fit) + 14;
  const grid: Grid = {
    left,
    top,
    cell: { width: across, height: (height - page.bottom - top) / rows.length },
    colours,
  };
  paintHeatKey(ctx, key, keyTop, colours);
  ctx.fillStyle = colours.ink;
  paintLabels(ctx, headings, fit, grid);
  const inside = fitLabels(
    rows.flatMap(({ texts }) => texts.filter((text) => text !== null)),
    across - 4,
    false,
  );
  for (const [index, row] of rows.entries()) {
    const y = top + index * grid.cell.height;
    const name = names[index] ?? [];
    ctx.font = font(HEAT_NAMES.size);
    ctx.textAlign = 'right';
    ctx.fillStyle = colours.ink;
    for (const [line, text] of name.entries())
      ctx.fillText(text, left - 10, y + grid.cell.height / 2 + (line - (name.length - 1) / 2) * HEAT_NAMES.line + 1);
    ctx.font = font(inside?.size ?? SIZES.small);
    ctx.textAlign = 'center';
    for (const column of labels.keys())
      paintCell(ctx, { x: left + column * across, y }, cellOf(row, column, key, inside, colours), grid);
  }
  ctx.restore();
}

/** A matrix of cells, a name in front of each row, the labels above, and the scale of colours over all. */
export function heatConfiguration(specification: HeatSpecification, colours: Colours): ChartConfiguration<'bar'> {
  const { rows, labels } = specification;
  if (rows.length > MOST_ROWS || labels.length > MOST_LABELS)
    throw new RangeError(
      `a heat map has at most ${MOST_ROWS} rows by ${MOST_LABELS} labels, not ${rows.length} by ${labels.length}`,
    );
  const pageOf = pageOnce(specification);
  return painted(pageOf, colours, (surface, page) => paint(specification, colours, surface, page));
}
