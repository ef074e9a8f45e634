import type { ChartConfiguration } from 'chart.js';
import { type Colours, seriesColour } from './colours.ts';
import { EVENT_ROW, eventRows } from './event-rows.ts';
import { font, SIZES } from './fonts.ts';
import { type KeyWord, seriesKey, seriesNames } from './key.ts';
import { roughWidth } from './label-fit.ts';
import type { ScaleOptions } from './linear-scale.ts';
import { MARGIN, pageOnce } from './page.ts';
import { gapScale, labelScale, valueScale } from './panel-scales.ts';
import { bandPlugin } from './plugins/band-plugin.ts';
import { type EndLabel, endPlugin } from './plugins/end-plugin.ts';
import { eventPlugin } from './plugins/event-plugin.ts';
import { linePlugin } from './plugins/line-plugin.ts';
import { pagePlugin } from './plugins/page-plugin.ts';
import { unitPlugin } from './plugins/unit-plugin.ts';
import type { Line, LinesSpecification } from './specification.ts';
import { CHART_WORDS } from './words.ts';

// More points than pixels, or more lines than dashes and colours, say nothing.
const MOST_POINTS = 1000;
const MOST_LINES = 8;
const MOST_NAMED = 4;
/** Pixels at the right that names may take from the lines. */
const WIDEST_END = 190;
const END_GAP = 14;
const HEADROOM = 0.06;

/** Texts at the lines' ends: of one line its value, of a few their names; null when names need a key instead. */
function endLabels(lines: readonly Line[], names: readonly string[]): EndLabel[] | null {
  const labels = lines.map((line) => {
    const last = line.values.findLastIndex((value) => value !== null);
    const value = line.values[last] ?? null;
    const text = line.texts[last] ?? '';
    const named = names.length > 1 && line.axis === lines[0]?.axis;
    const whole = named ? `${line.name} ${text}`.trim() : text;
    const label = named && roughWidth(whole, SIZES.text) > WIDEST_END ? line.name : whole;
    return { axis: line.axis, index: last, value, text: label, series: names.indexOf(line.name) };
  });
  const tooWide = labels.some(({ text }) => roughWidth(text, SIZES.text) > WIDEST_END);
  if (names.length > 1 && (names.length > MOST_NAMED || tooWide)) return null;
  return labels.filter(({ text }) => text !== '' && roughWidth(text, SIZES.text) <= WIDEST_END);
}

function timeScale({ ticks, labels }: LinesSpecification, colours: Colours): ScaleOptions {
  const scale = labelScale(colours);
  if (!ticks) return scale;
  const texts = new Map(ticks.map(({ at, text }) => [at, text.split('\n')]));
  return {
    ...scale,
    afterBuildTicks: (axis) => {
      axis.ticks = ticks.map(({ at }) => ({ value: at }));
    },
    ticks: { ...scale.ticks, callback: (value) => texts.get(Number(value)) ?? labels[Number(value)] ?? '' },
  };
}

/** Lines in one panel an axis over the time they share. */
export function linesConfiguration(specification: LinesSpecification, colours: Colours): ChartConfiguration<'bar'> {
  const { axes, lines, labels, events, partial, lang } = specification;
  const names = seriesNames(specification);
  if (labels.length > MOST_POINTS || names.length > MOST_LINES)
    throw new RangeError(
      `a chart of lines has at most ${MOST_LINES} lines of ${MOST_POINTS} points, not ${names.length} of ${labels.length}`,
    );
  const ends = endLabels(lines, names);
  const running: KeyWord[] = partial ? [{ text: CHART_WORDS[lang].running, sign: 'running' }] : [];
  const pageOf = pageOnce(specification, [...(ends ? [] : seriesKey(specification)), ...running]);
  const rows = eventRows(events, labels.length);
  const seriesOf = (line: Line): number => names.indexOf(line.name);
  const colourOf = (series: number): string => (names.length > 1 ? seriesColour(colours, series).edge : colours.ink);
  return {
    type: 'bar',
    data: { labels: labels.map((label) => label.split('\n')), datasets: [] },
    options: {
      layout: {
        padding: ({ chart }) => {
          const { top, bottom } = pageOf(chart);
          chart.ctx.font = font(SIZES.text);
          const widest = Math.max(0, ...(ends ?? []).map(({ text }) => chart.ctx.measureText(text).width));
          const right = MARGIN + (widest > 0 ? widest + END_GAP : 0);
          return { top: top + rows * EVENT_ROW, bottom, left: MARGIN, right };
        },
      },
      scales: {
        x: timeScale(specification, colours),
        ...(axes.length > 1 && { gap: gapScale }),
        ...Object.fromEntries(
          axes.map(({ id }, panel) => {
            const band = specification.band?.axis === id ? specification.band.high : [];
            const values = [...band, ...lines.filter(({ axis }) => axis === id).flatMap((line) => line.values)];
            return [id, valueScale({ values, headroom: HEADROOM, panel }, colours)];
          }),
        ),
      },
    },
    plugins: [
      pagePlugin(pageOf, colours),
      bandPlugin(specification, colours),
      eventPlugin(specification, rows, colours),
      unitPlugin(axes, colours),
      linePlugin(lines, { seriesOf, several: names.length > 1, partial }, colours),
      endPlugin(ends ?? [], { gap: END_GAP, colourOf }),
    ],
  };
}
