import { bars } from '../../chart/kinds/bars.ts';
import { lines } from '../../chart/kinds/lines.ts';
import type { ChartSpecification } from '../../chart/specification.ts';
import { isMerged } from '../../query/ledger/ledger-cell.ts';
import { openUntil } from '../../query/ledger/open-cohort.ts';
import { SPRING_DRAWN, upToText } from '../../text/ledger-words.ts';
import { DIMENSION_NAMES } from '../../text/names.ts';
import { periodWithin } from '../../text/period.ts';
import { openFromText, STILL_OPEN } from '../../text/returns.ts';
import type { AskedLedger } from './asked-ledger.ts';
import { growthCell } from './cell-text.ts';
import { frame, valuesAlong } from './chart-frame.ts';
import { type Grain, periodsWithin } from './grain.ts';
import { labelWithin } from './label-within.ts';

/** More bars than this are drawn as a line. */
const MOST_BARS = 24;

/** Periods in order, as bars with growth or, when there are many, as a line. */
export function timeChart(asked: AskedLedger, dimension: Grain): ChartSpecification | null {
  const { context, result } = asked;
  const { metric } = result.question;
  const periods = periodsWithin(result, dimension);
  const found = new Map(result.cells.map((cell) => [cell.key[dimension] ?? '', cell]));
  const cells = periods.map((period) => found.get(period) ?? null);
  if (found.size === 0) return null;
  const labels = periods.map((period) => labelWithin(asked, dimension, period));
  const along = valuesAlong(asked, cells);
  const isOpen = periods.map((period) => openUntil(result, period) !== null);
  const firstOpen = labels[isOpen.indexOf(true)];
  const framed = frame(asked);
  const merged = metric.unit !== 'rate' && dimension === 'month' && cells.some((cell) => cell && isMerged(cell));
  const parts = [
    framed.footer,
    ...(firstOpen === undefined ? [] : [openFromText(firstOpen, context.lang)]),
    ...(merged && periods.length <= MOST_BARS ? [SPRING_DRAWN[context.lang]] : []),
  ];
  const about = { ...framed, footer: parts.join(context.lang === 'zh' ? '；' : '. ') };
  const name = DIMENSION_NAMES[dimension][context.lang];
  if (dimension === 'day' || periods.length > MOST_BARS) {
    return lines({ ...about, labels, series: [{ name, ...along }], partial: result.footing.running });
  }
  const growth =
    metric.unit === 'rate'
      ? {}
      : {
          growth: cells.map((cell) => (cell?.growth == null ? null : cell.growth / 100)),
          growthTexts: cells.map((cell) => (cell ? growthCell(cell, metric, context.lang) : null)),
        };
  const { running, to } = result.footing;
  // A bar that is not whole yet says so below its name.
  const upTo = upToText(periodWithin(to, result.question.span, context.lang), context.lang);
  const named = labels.map((label, at) => {
    if (running && at === labels.length - 1) return `${label}\n${upTo}`;
    return isOpen[at] ? `${label}\n${STILL_OPEN[context.lang]}` : label;
  });
  return bars({ ...about, labels: named, series: [{ name, ...along, ...growth }] });
}
