import { SERIES, type Series } from '../domain/figure.ts';
import { type PeriodLabel, yearBefore } from '../domain/period.ts';
import type { Query } from '../domain/query.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { historyOf } from '../query/history.ts';
import { type ImpliedLevel, impliedLevel } from '../query/implied.ts';
import { type PublishedAnswer, publishedFigure, publishedPeriods, vintagesOf } from '../query/published.ts';
import { figureSentence, impliedSentence } from '../text/figure-sentence.ts';
import { dollarText } from '../text/money.ts';
import { growthText } from '../text/percent.ts';
import { periodText } from '../text/period.ts';
import type { AnswerContext } from './context.ts';
import { followUps } from './follow-ups.ts';
import { releaseNotes } from './footnotes.ts';
import { historyChart } from './history-chart.ts';
import { historyTable } from './history-table.ts';
import { boundedLevelText, levelText, moneyUnit } from './level-text.ts';
import { nothingPublished } from './nothing-published.ts';
import { plainReply, type Reply, type ReplyFigure } from './reply.ts';
import { derivedReplyFigure, publishedReplyFigure } from './reply-figures.ts';

interface Said {
  readonly text: string;
  readonly figures: readonly ReplyFigure[];
  readonly answer: PublishedAnswer;
}

function sayPublished(answer: PublishedAnswer, { query, lang }: AnswerContext): Said {
  const { series, release, growth } = answer;
  const money = query.unit === 'usd' ? answer.usd : answer.level;
  const level =
    money &&
    (money.kind === 'usd' ? dollarText(money.value, money.precision, lang) : levelText(money, query.unit, lang));
  const grown = growth && growthText(growth.value, lang);
  const text = figureSentence({ measure: series, ...release, level, growth: grown }, lang);
  const figures = [
    ...(money && level ? [publishedReplyFigure(money, level)] : []),
    ...(growth && grown ? [publishedReplyFigure(growth, grown)] : []),
  ];
  return { text, figures, answer };
}

function sayImplied(implied: ImpliedLevel, { query, lang }: AnswerContext): Said {
  const { series, period, level, from } = implied;
  const unit = moneyUnit(level.centre, query.unit, lang);
  const estimate = boundedLevelText(level, from.level?.precision ?? 1, unit, lang);
  const after = {
    measure: series,
    period,
    status: from.release.status,
    published: from.release.published,
    level: from.level && levelText(from.level, query.unit, lang),
    growth: from.growth && growthText(from.growth.value, lang),
  };
  const text = impliedSentence({ ...after, implied: estimate, from: from.release.period }, lang);
  const named = { name: series, period, interval: level, unit: 'fen', text: estimate, status: 'implied' } as const;
  return { text, figures: [derivedReplyFigure(named, from.release)], answer: from };
}

function say(series: Series, period: PeriodLabel, context: AnswerContext): Said | null {
  const question = { series, period, asOf: context.query.asOf };
  const published = publishedFigure(context.releases, question);
  if (published) return sayPublished(published, context);
  const implied = context.query.unit === 'usd' ? null : impliedLevel(context.releases, question);
  return implied && sayImplied(implied, context);
}

function next(context: AnswerContext, series: readonly Series[], period: PeriodLabel): Query[] {
  const { query, releases } = context;
  const others = SERIES.filter((other) => !series.includes(other) && vintagesOf(releases, other, period).length > 0);
  const revised = series.some((one) => vintagesOf(releases, one, period).length > 1);
  const before = yearBefore(period);
  const known = series.some((one) => say(one, before, { ...context, query: { ...query, unit: null } }) !== null);
  const plain: Query = { ...query, verb: null, output: null, versus: null };
  return [
    ...(series.includes('trade') || others.length < 2
      ? [{ ...plain, verb: 'contribution' as const, measures: ['exports', 'imports'] as const, unit: null, stats: [] }]
      : []),
    ...others.map((other) => ({ ...plain, measures: [other] })),
    ...(revised ? [{ ...plain, verb: 'revisions' as const, measures: series.slice(0, 1), asOf: null }] : []),
    ...(known ? [{ ...plain, period: { from: before, to: before } }] : []),
  ];
}

/** One period of one or more national series: as published, else as implied, else what there is. */
export function publishedFigureAnswer(
  context: AnswerContext,
  series: readonly Series[],
  period: PeriodLabel,
): Reply | Refusal {
  const { query, lang, releases } = context;
  const said = series.map((one) => say(one, period, context));
  const [first] = said.filter((one) => one !== null);
  if (!first) return nothingPublished(context, series, { from: period, to: period });
  if (query.unit === 'usd' && said.every((one) => one?.answer.usd == null)) {
    const dollars = publishedPeriods(releases, 'trade').filter((other) =>
      releases.some((release) => release.period === other && release.figures.some(({ kind }) => kind === 'usd')),
    );
    return refuse('no-dollar-figure', {
      period: periodText(period, lang),
      available: dollars.map((other) => periodText(other, lang)),
    });
  }
  const caliber = first.answer.release.caliber;
  const years = series
    .flatMap((one) => historyOf(releases, { series: one, like: period, caliber, asOf: query.asOf }))
    .map((point) => Number(point.period.slice(0, 4)));
  const lines = series.map((one) => ({
    series: one,
    points: historyOf(releases, {
      series: one,
      like: period,
      caliber,
      asOf: query.asOf,
      years: [Math.min(...years), Math.max(...years)],
    }),
  }));
  const biggest = Math.max(
    ...said
      .flatMap((one) => one?.figures ?? [])
      .filter(({ unit }) => unit === 'fen')
      .map(({ value }) => value),
    0,
  );
  const missing = series
    .filter((_, at) => said[at] === null)
    .map((one) => nothingPublished(context, [one], { from: period, to: period }).text);
  return {
    ...plainReply(lang, [...said.flatMap((one) => one?.text ?? []), ...missing].join('\n')),
    readAs: context.print(query),
    figures: said.flatMap((one) => one?.figures ?? []),
    table: historyTable(lines, query.unit, lang),
    chart: historyChart(lines, moneyUnit(biggest, query.unit, lang), lang),
    footnotes: releaseNotes(
      said.flatMap((one) => one?.answer.release ?? []),
      said.map((one) => one?.answer.newer ?? null),
      lang,
    ),
    actions: followUps(context, next(context, series, period)),
  };
}
