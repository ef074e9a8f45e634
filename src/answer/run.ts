import type { Series } from '../domain/figure.ts';
import { grainOf, type PeriodLabel, type Span } from '../domain/period.ts';
import { caliberOfRun, historyOf } from '../query/history.ts';
import { otherCaliberNote } from '../text/comparison.ts';
import { growthText } from '../text/percent.ts';
import { periodText, spanText } from '../text/period.ts';
import { subjectText } from '../text/subject.ts';
import type { AnswerContext } from './context.ts';
import { followUps } from './follow-ups.ts';
import { releaseNotes } from './footnotes.ts';
import { type HistoryLine, historyChart } from './history-chart.ts';
import { historyTable } from './history-table.ts';
import { levelText, moneyUnit } from './level-text.ts';
import { nothingPublished } from './nothing-published.ts';
import { plainReply, type Reply } from './reply.ts';
import { publishedReplyFigure } from './reply-figures.ts';

const yearOf = (period: PeriodLabel): number => Number(period.slice(0, 4));

/** The years to show: those asked for, or all that are known for every series together. */
function linesOf(
  { releases, query }: AnswerContext,
  series: readonly Series[],
  like: PeriodLabel,
  span: Span | null,
): HistoryLine[] {
  const known = releases.filter((r) => grainOf(r.period) === grainOf(like) && r.period.slice(4) === like.slice(4));
  const [main = 'trade'] = series;
  const caliber = caliberOfRun(releases, main, known.map(({ period }) => period).sort());
  const question = { like, caliber, asOf: query.asOf };
  const all = series
    .flatMap((one) => historyOf(releases, { ...question, series: one }))
    .map(({ period }) => yearOf(period));
  const years = span
    ? ([yearOf(span.from), yearOf(span.to)] as const)
    : ([Math.min(...all), Math.max(...all)] as const);
  return series.map((one) => ({ series: one, points: historyOf(releases, { ...question, series: one, years }) }));
}

/** National series over the years on one caliber; years of another caliber are named, never joined. */
export function runAnswer(context: AnswerContext, series: readonly Series[], span: Span | null): Reply {
  const { query, lang, releases } = context;
  const lines = linesOf(context, series, span?.to ?? '2020', span);
  const points = lines.flatMap((line) => line.points);
  const published = points.flatMap((point) => point.published ?? []);
  const levels = published.flatMap(({ level }) => level ?? []);
  const chart = historyChart(
    lines,
    moneyUnit(Math.max(0, ...levels.map(({ value }) => value)), query.unit, lang),
    lang,
  );
  if (published.length === 0 && chart === null)
    return nothingPublished(context, series, span ?? { from: '2020', to: '2020' });

  const periods = lines[0]?.points.map(({ period }) => period) ?? [];
  const [from, to] = [periods[0] ?? '', periods.at(-1) ?? ''];
  const said = lines.map(({ series: one, points: own }) => {
    const texts = own.flatMap(({ period, published: answer }) => {
      const level = answer?.level && levelText(answer.level, query.unit, lang);
      const growth = answer?.growth && growthText(answer.growth.value, lang);
      const parts = [level, growth].filter((text) => text != null);
      return parts.length > 0
        ? [`${periodText(period, lang)}${lang === 'zh' ? '' : ' '}${parts.join(lang === 'zh' ? '，' : ', ')}`]
        : [];
    });
    const subject = `${subjectText(one, lang)}${lang === 'zh' ? '' : ' '}${spanText({ from, to }, lang)}`;
    return lang === 'zh' ? `${subject}：${texts.join('；')}` : `${subject}: ${texts.join('; ')}`;
  });
  const caliber = published[0]?.release.caliber;
  const apart = releases
    .filter((r) => r.caliber !== caliber && (!span || periods.includes(r.period)))
    .map(({ period }) => period);
  const notes =
    apart.length > 0
      ? [otherCaliberNote([...new Set(apart)].map((period) => periodText(period, lang)).join(', '), lang)]
      : [];
  return {
    ...plainReply(lang, said.join('\n')),
    readAs: context.print(query),
    figures: published.flatMap(({ level, growth }) => [
      ...(level ? [publishedReplyFigure(level, levelText(level, query.unit, lang))] : []),
      ...(growth ? [publishedReplyFigure(growth, growthText(growth.value, lang))] : []),
    ]),
    table: historyTable(lines, query.unit, lang),
    chart,
    footnotes: [
      ...notes,
      ...releaseNotes(
        published.map(({ release }) => release),
        [],
        lang,
      ),
    ],
    actions: followUps(
      context,
      periods
        .slice(-3)
        .reverse()
        .map((period) => ({ ...query, verb: null, by: [], period: { from: period, to: period } })),
    ),
  };
}
