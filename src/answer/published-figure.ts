import { SERIES, type Series } from '../domain/figure.ts';
import { type PeriodLabel, single, yearBefore } from '../domain/period.ts';
import type { Query } from '../domain/query.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { contributionsOf } from '../query/derived.ts';
import { publishedFigure, publishedPeriods, vintagesOf } from '../query/published.ts';
import { roundingNote } from '../text/derived-sentences.ts';
import { periodText } from '../text/period.ts';
import type { AnswerContext } from './context.ts';
import { followUps } from './follow-ups.ts';
import { releaseNotes } from './footnotes.ts';
import { historyChart, levelsOf } from './history-chart.ts';
import { historyLines } from './history-lines.ts';
import { historyTable } from './history-table.ts';
import { commonUnit } from './level-text.ts';
import { nothingPublished } from './nothing-published.ts';
import { plainReply, type Reply } from './reply.ts';
import { sayFigure } from './say-figure.ts';

/** What an officer is likely to ask next. */
function next(context: AnswerContext, series: readonly Series[], period: PeriodLabel): Query[] {
  const { query, releases } = context;
  const plain: Query = { ...query, verb: null, output: null, versus: null, stats: [] };
  const trade = publishedFigure(releases, { series: 'trade', period, asOf: query.asOf });
  const others = SERIES.filter((other) => !series.includes(other) && vintagesOf(releases, other, period).length > 0);
  const revised = series.filter((one) => vintagesOf(releases, one, period).length > 1);
  const [first = 'trade'] = series;
  const near = [yearBefore(period), `${Number(period.slice(0, 4)) + 1}${period.slice(4)}`];
  const known = near.filter(
    (other) => sayFigure(first, other, { ...context, query: { ...plain, unit: null } }) !== null,
  );
  return [
    ...(context.source && !query.asOf ? [{ ...plain, unit: null, by: ['office' as const] }] : []),
    ...(trade && contributionsOf(trade.release)
      ? [{ ...plain, verb: 'contribution' as const, measures: ['exports', 'imports'] as const, unit: null }]
      : []),
    ...revised.slice(0, 1).map((one) => ({ ...plain, verb: 'revisions' as const, measures: [one], asOf: null })),
    ...others.map((other) => ({ ...plain, measures: [other] })),
    ...known.map((other) => ({ ...plain, period: single(other) })),
  ];
}

function noDollars({ releases, lang }: AnswerContext, period: PeriodLabel): Refusal {
  const inDollars = (other: PeriodLabel): boolean =>
    releases.some((release) => release.period === other && release.figures.some(({ kind }) => kind === 'usd'));
  const available = publishedPeriods(releases, 'trade').filter(inDollars);
  return refuse('no-dollar-figure', {
    period: periodText(period, lang),
    available: available.map((other) => periodText(other, lang)),
  });
}

/** One period of one or more national series: as published, else as implied, else what there is. */
export function publishedFigureAnswer(
  context: AnswerContext,
  series: readonly Series[],
  period: PeriodLabel,
): Reply | Refusal {
  const { query, lang } = context;
  const said = series.flatMap((one) => sayFigure(one, period, context) ?? []);
  const [first] = said;
  if (!first) return nothingPublished(context, series, single(period));
  if (query.unit === 'usd' && said.every(({ answer }) => answer.usd === null)) return noDollars(context, period);

  const spoken = new Set(said.map(({ answer }) => answer.series));
  const silent = series.filter((one) => !spoken.has(one));
  const lines = historyLines(context, { series: [...spoken], like: period, caliber: first.answer.release.caliber });
  const unit = commonUnit(levelsOf(lines), query.unit, lang);
  return {
    ...plainReply(
      lang,
      [
        ...said.map(({ text }) => text),
        ...silent.map((one) => nothingPublished(context, [one], single(period)).text),
      ].join('\n'),
    ),
    readAs: context.print(query),
    figures: said.flatMap(({ figures }) => figures),
    table: historyTable(lines, unit, lang),
    chart: query.output === 'table' ? null : historyChart(lines, unit, lang),
    footnotes: [
      ...(said.some(({ figures }) => figures.some(({ interval }) => interval !== null)) ? [roundingNote(lang)] : []),
      ...releaseNotes(
        said.map(({ answer }) => answer.release),
        said.map(({ answer }) => answer.newer),
        lang,
      ),
    ],
    actions: followUps(context, next(context, series, period)),
  };
}
