import type { ChartConfiguration } from 'chart.js';
import { type AxisRange, axisRange, tickText } from './axis-range.ts';
import { type Colours, seriesColour } from './colours.ts';
import { font, SIZES } from './fonts.ts';
import { PANELS_ACROSS } from './kinds/multiples.ts';
import { MARGIN, type Page, pageOnce, type Surface, UNIT_HEIGHT } from './page.ts';
import { painted } from './painted.ts';
import type { Pen } from './pen.ts';
import type { Box } from './plugins/draw-sign.ts';
import { drawPath } from './plugins/draw-stroke.ts';
import { runsOf } from './runs.ts';
import type { MultiplesSpecification, NamedValues } from './specification.ts';
import { CHART_WORDS } from './words.ts';
import { wrap } from './wrap.ts';

const UNIT_LINE = 28;
const LINE = 20;
const GAP = 22;

const measureWith =
  (ctx: Pen) =>
  (text: string): number =>
    ctx.measureText(text).width;

interface Panel {
  readonly row: NamedValues;
  readonly title: readonly string[];
  readonly range: AxisRange;
  /** Where values are drawn. */
  readonly plot: Box;
  readonly mark: 'bar' | 'line';
}

function paintMarks(ctx: Pen, { row, range, plot, mark }: Panel, colours: Colours): void {
  const { fill, edge } = seriesColour(colours, 0);
  const yOf = (value: number): number => plot.y + plot.height * (1 - (value - range.min) / (range.max - range.min));
  const slot = plot.width / row.values.length;
  const spots = runsOf(row.values).map((run) =>
    run.map(({ index, value }) => ({ x: plot.x + (index + 0.5) * slot, y: yOf(value) })),
  );
  ctx.fillStyle = mark === 'bar' ? fill : edge;
  for (const run of spots) {
    if (mark === 'line') drawPath(ctx, run, { colour: edge, width: 2, dash: [] });
    for (const { x, y } of mark === 'bar' ? run : run.length === 1 ? run : []) {
      if (mark === 'bar') ctx.fillRect(x - slot * 0.4, Math.min(y, yOf(0)), slot * 0.8, Math.abs(y - yOf(0)));
      else ctx.fillRect(x - 2.5, y - 2.5, 5, 5);
    }
  }
}

function paintGrid(ctx: Pen, { range, plot }: Panel, colours: Colours): void {
  ctx.font = font(SIZES.small);
  ctx.textAlign = 'right';
  for (const tick of range.ticks) {
    const y = plot.y + plot.height * (1 - (tick - range.min) / (range.max - range.min));
    ctx.fillStyle = tick === 0 ? colours.ink : colours.grid;
    ctx.fillRect(plot.x, y - 0.5, plot.width, tick === 0 ? 1.5 : 1);
    ctx.fillStyle = colours.muted;
    ctx.fillText(tickText(tick, range.step), plot.x - 6, y);
  }
}

function paintWords(ctx: Pen, { row, title, plot }: Panel, labels: readonly string[], colours: Colours): void {
  const top = plot.y - LINE * title.length - 2;
  ctx.font = font(SIZES.small, 700);
  ctx.textAlign = 'left';
  ctx.fillStyle = colours.ink;
  for (const [line, text] of title.entries()) ctx.fillText(text, plot.x, top + LINE * (line + 0.5));
  const free = plot.width - ctx.measureText(title[0] ?? '').width - 12;
  ctx.font = font(SIZES.small);
  ctx.fillStyle = colours.muted;
  const text = row.texts.at(-1) ?? (row.values.at(-1) === null ? '–' : '');
  ctx.textAlign = 'right';
  if (ctx.measureText(text).width <= free) ctx.fillText(text, plot.x + plot.width, top + LINE / 2);
  const under = plot.y + plot.height + LINE / 2 + 3;
  const ends = [labels[0] ?? '', labels.length > 1 ? (labels.at(-1) ?? '') : ''].map((end) =>
    end.replaceAll('\n', ' '),
  );
  ctx.fillText(ends[1] ?? '', plot.x + plot.width, under);
  ctx.textAlign = 'left';
  ctx.fillText(ends[0] ?? '', plot.x, under);
}

function paint(
  specification: MultiplesSpecification,
  colours: Colours,
  { ctx, width, height }: Surface,
  page: Page,
): void {
  const { rows, labels, unit, mark, scale, lang } = specification;
  ctx.save();
  ctx.textBaseline = 'middle';
  ctx.font = font(SIZES.text);
  ctx.textAlign = 'left';
  ctx.fillStyle = colours.muted;
  const named = CHART_WORDS[lang][scale === 'same' ? 'sameScale' : 'ownScale'];
  const top = page.top - UNIT_HEIGHT;
  ctx.fillText(`${unit} · ${named}`, MARGIN, top + UNIT_LINE / 2 - 4);
  const across = rows.length === 4 ? 2 : Math.min(PANELS_ACROSS, rows.length);
  const down = Math.ceil(rows.length / across);
  const ranges = rows.map(({ values }) =>
    axisRange(
      (scale === 'same' ? rows.flatMap((row) => row.values) : values).filter((value) => value !== null),
      0.06,
      3,
    ),
  );
  ctx.font = font(SIZES.small);
  const tick = Math.max(
    ...ranges.flatMap(({ ticks, step }) => ticks.map((value) => ctx.measureText(tickText(value, step)).width)),
  );
  const cell = {
    width: (width - 2 * MARGIN - GAP * (across - 1)) / across,
    height: (height - page.bottom - top - UNIT_LINE) / down,
  };
  const plotWidth = cell.width - tick - 6;
  ctx.font = font(SIZES.small, 700);
  const titles = rows.map(({ name }) => wrap(name, plotWidth, measureWith(ctx)));
  const titleHeight = LINE * Math.max(...titles.map(({ length }) => length)) + 2;
  for (const [index, row] of rows.entries()) {
    const x = MARGIN + (index % across) * (cell.width + GAP) + tick + 6;
    const y = top + UNIT_LINE + Math.floor(index / across) * cell.height + titleHeight;
    const plot = { x, y, width: plotWidth, height: cell.height - titleHeight - LINE - 16 };
    const range = ranges[index] ?? axisRange([], 0, 3);
    const panel: Panel = { row, title: titles[index] ?? [], range, plot, mark };
    paintGrid(ctx, panel, colours);
    paintMarks(ctx, panel, colours);
    paintWords(ctx, panel, labels, colours);
  }
  ctx.restore();
}

/** Small charts in a grid, each with its name, its last value, and the first and last label below. */
export function multiplesConfiguration(
  specification: MultiplesSpecification,
  colours: Colours,
): ChartConfiguration<'bar'> {
  const pageOf = pageOnce(specification);
  return painted(pageOf, colours, (surface, page) => paint(specification, colours, surface, page));
}
