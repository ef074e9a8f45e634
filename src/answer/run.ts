import type { Series } from '../domain/figure.ts';
import { grainOf, type PeriodLabel, type Span, single } from '../domain/period.ts';
import { caliberOfRun } from '../query/history.ts';
import { otherCaliberNote } from '../text/comparison.ts';
import { growthText } from '../text/percent.ts';
import { periodText } from '../text/period.ts';
import { runSentence } from '../text/run-sentence.ts';
import type { AnswerContext } from './context.ts';
import { followUps } from './follow-ups.ts';
import { releaseNotes } from './footnotes.ts';
import { type HistoryLine, historyChart, levelsOf } from './history-chart.ts';
import { historyLines } from './history-lines.ts';
import { historyTable } from './history-table.ts';
import { commonUnit, levelText } from './level-text.ts';
import { nothingPublished } from './nothing-published.ts';
import { plainReply, type Reply } from './reply.ts';
import { publishedReplyFigure } from './reply-figures.ts';

const yearOf = (period: PeriodLabel): number => Number(period.slice(0, 4));

/** Periods that were published on another caliber than the run's, within what was asked for. */
function otherCaliber({ releases }: AnswerContext, lines: readonly HistoryLine[], span: Span | null): PeriodLabel[] {
  const points = lines.flatMap((line) => line.points);
  const caliber = points.flatMap(({ published }) => published?.release.caliber ?? [])[0];
  const asked = new Set(points.map(({ period }) => period));
  const others = releases.filter(
    (release) => release.caliber !== caliber && (span === null || asked.has(release.period)),
  );
  return [...new Set(others.map(({ period }) => period))];
}

function sayLine({ series, points }: HistoryLine, { query, lang }: AnswerContext): string {
  const periods = points.map(({ period }) => period);
  const said = points.flatMap(({ period, published }) => {
    const parts = [
      published?.level && levelText(published.level, query.unit, lang),
      published?.growth && growthText(published.growth.value, lang),
    ].filter((text) => typeof text === 'string');
    return parts.length > 0 ? [{ period, parts }] : [];
  });
  return runSentence({ measure: series, span: { from: periods[0] ?? '', to: periods.at(-1) ?? '' }, said }, lang);
}

/** National series over the years on one caliber; years of another caliber are named, never joined. */
export function runAnswer(context: AnswerContext, series: readonly Series[], span: Span | null): Reply {
  const { query, lang, releases } = context;
  const like = span?.to ?? '2020';
  const sameGrain = releases.filter(
    ({ period }) => grainOf(period) === grainOf(like) && period.slice(4) === like.slice(4),
  );
  const caliber = caliberOfRun(releases, series[0] ?? 'trade', sameGrain.map(({ period }) => period).sort());
  const years = span && ([yearOf(span.from), yearOf(span.to)] as const);
  const lines = historyLines(context, { series, like, caliber, ...(years && { years }) });
  const unit = commonUnit(levelsOf(lines), query.unit, lang);
  const chart = historyChart(lines, unit, lang);
  const published = lines.flatMap(({ points }) => points.flatMap((point) => point.published ?? []));
  if (published.length === 0 && chart === null) return nothingPublished(context, series, span ?? single(like));

  const apart = otherCaliber(context, lines, span).map((period) => periodText(period, lang));
  const newest = (lines[0]?.points ?? [])
    .filter((point) => point.published)
    .slice(-3)
    .reverse();
  return {
    ...plainReply(lang, lines.map((line) => sayLine(line, context)).join('\n')),
    readAs: context.print(query),
    figures: published.flatMap(({ level, growth }) => [
      ...(level ? [publishedReplyFigure(level, levelText(level, query.unit, lang), lang)] : []),
      ...(growth ? [publishedReplyFigure(growth, growthText(growth.value, lang), lang)] : []),
    ]),
    table: historyTable(lines, unit, lang),
    chart: query.output === 'table' ? null : chart,
    footnotes: [
      ...(apart.length > 0 ? [otherCaliberNote(apart.join(lang === 'zh' ? '、' : ', '), lang)] : []),
      ...releaseNotes(
        published.map(({ release }) => release),
        [],
        lang,
      ),
    ],
    actions: followUps(
      context,
      newest.map(({ period }) => ({ ...query, verb: null, by: [], period: single(period) })),
    ),
  };
}
