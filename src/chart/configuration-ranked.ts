import type { ChartConfiguration } from 'chart.js';
import { axisRange } from './axis-range.ts';
import { type Colours, seriesColour } from './colours.ts';
import { font, SIZES } from './fonts.ts';
import { MARGIN, type Page, pageOnce, type Surface, UNIT_HEIGHT } from './page.ts';
import { painted } from './painted.ts';
import type { Pen } from './pen.ts';
import { nameLines, RANKED_NAMES } from './row-names.ts';
import type { RankedRow, RankedSpecification } from './specification.ts';

// More would be too long a picture.
const MOST_ROWS = 30;
const MOST_HEADINGS = 2;
const HEADING_HEIGHT = 30;
const GAP = 22;
const THICKEST = 40;

interface Column {
  readonly heading: string;
  readonly texts: readonly string[];
  /** Where its texts end. */
  readonly right: number;
}

/** The value's column and those of the headings, laid out from the right edge; `left` is where the first begins. */
function columnsOf(ctx: Pen, width: number, { unit, headings, rows }: RankedSpecification) {
  const measure = (text: string): number => ctx.measureText(text).width;
  const value = ({ value, text }: RankedRow): string => (value === null ? (text === null ? '–' : '') : (text ?? ''));
  const tables = [
    { heading: unit, texts: rows.map(value) },
    ...headings.map((heading, at) => ({ heading, texts: rows.map(({ cells }) => cells[at] ?? '') })),
  ];
  let right = width - MARGIN;
  const columns: Column[] = [];
  for (const table of tables.toReversed()) {
    columns.unshift({ ...table, right });
    right -= Math.max(measure(table.heading), ...table.texts.map(measure)) + GAP;
  }
  return { columns, left: right };
}

function paintColumn(ctx: Pen, { heading, texts, right }: Column, place: Placing, colours: Colours): void {
  ctx.textAlign = 'right';
  ctx.fillStyle = colours.muted;
  ctx.fillText(heading, right, place.top - HEADING_HEIGHT / 2 - 2);
  ctx.fillStyle = colours.ink;
  for (const [row, text] of texts.entries()) ctx.fillText(text, right, place.middleOf(row));
}

interface Placing {
  readonly top: number;
  readonly thickness: number;
  readonly middleOf: (row: number) => number;
  readonly xOf: (value: number) => number;
}

function paintBar(ctx: Pen, { value, text, muted }: RankedRow, middle: number, place: Placing, colours: Colours): void {
  const zero = place.xOf(0);
  if (value === null) {
    ctx.textAlign = 'left';
    ctx.fillStyle = colours.muted;
    ctx.fillText(text ?? '', zero + 8, middle);
    return;
  }
  const [from, to] = [Math.min(zero, place.xOf(value)), Math.max(zero, place.xOf(value))];
  const { fill, edge } = muted ? { fill: colours.grid, edge: colours.muted } : seriesColour(colours, 0);
  ctx.fillStyle = fill;
  ctx.strokeStyle = edge;
  ctx.lineWidth = 1.5;
  ctx.fillRect(from, middle - place.thickness / 2, to - from, place.thickness);
  ctx.strokeRect(from, middle - place.thickness / 2, to - from, place.thickness);
}

function paintName(ctx: Pen, { name, muted }: RankedRow, at: { x: number; y: number }, colours: Colours): void {
  const lines = nameLines(name, RANKED_NAMES);
  ctx.textAlign = 'right';
  ctx.fillStyle = muted ? colours.muted : colours.ink;
  for (const [line, text] of lines.entries())
    ctx.fillText(text, at.x, at.y + (line - (lines.length - 1) / 2) * RANKED_NAMES.line);
}

function paint(
  specification: RankedSpecification,
  colours: Colours,
  { ctx, width, height }: Surface,
  page: Page,
): void {
  const { rows } = specification;
  ctx.save();
  ctx.font = font(SIZES.text);
  ctx.textBaseline = 'middle';
  const names = Math.max(
    ...rows.flatMap(({ name }) => nameLines(name, RANKED_NAMES).map((line) => ctx.measureText(line).width)),
  );
  const { columns, left: end } = columnsOf(ctx, width, specification);
  const start = MARGIN + names + 12;
  const top = page.top - UNIT_HEIGHT + HEADING_HEIGHT;
  const step = (height - page.bottom - top) / rows.length;
  const { min, max } = axisRange(
    rows.flatMap(({ value }) => value ?? []),
    0,
    5,
  );
  const place: Placing = {
    top,
    thickness: Math.min(THICKEST, step * 0.62),
    middleOf: (row) => top + (row + 0.5) * step,
    xOf: (value) => start + ((value - min) / (max - min)) * (end - start),
  };
  for (const [index, row] of rows.entries()) {
    paintName(ctx, row, { x: start - 12, y: place.middleOf(index) }, colours);
    paintBar(ctx, row, place.middleOf(index), place, colours);
  }
  for (const column of columns) paintColumn(ctx, column, place, colours);
  ctx.fillStyle = colours.ink;
  ctx.fillRect(place.xOf(0) - 1, top, 2, height - page.bottom - top);
  ctx.restore();
}

/** Horizontal bars, a name in front of each, and a table of texts behind them. */
export function rankedConfiguration(specification: RankedSpecification, colours: Colours): ChartConfiguration<'bar'> {
  const { rows, headings } = specification;
  if (rows.length > MOST_ROWS) throw new RangeError(`a ranking has at most ${MOST_ROWS} rows, not ${rows.length}`);
  if (headings.length > MOST_HEADINGS)
    throw new RangeError(`a ranking has at most ${MOST_HEADINGS} headings, not ${headings.length}`);
  const pageOf = pageOnce(specification);
  return painted(pageOf, colours, (surface, page) => paint(specification, colours, surface, page));
}
