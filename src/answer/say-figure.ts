import type { Series } from '../domain/figure.ts';
import type { PeriodLabel } from '../domain/period.ts';
import { type ImpliedLevel, impliedLevel } from '../query/implied.ts';
import { type PublishedAnswer, publishedFigure } from '../query/published.ts';
import { figureSentence, impliedSentence } from '../text/figure-sentence.ts';
import { dollarText } from '../text/money.ts';
import { growthText } from '../text/percent.ts';
import type { AnswerContext } from './context.ts';
import { boundedLevelText, levelText, moneyUnit } from './level-text.ts';
import type { ReplyFigure } from './reply.ts';
import { derivedReplyFigure, publishedReplyFigure } from './reply-figures.ts';

/** One figure in words, for machines, and where it comes from. */
export interface SaidFigure {
  readonly text: string;
  readonly figures: readonly ReplyFigure[];
  readonly answer: PublishedAnswer;
}

function sayPublished(answer: PublishedAnswer, { query, lang }: AnswerContext): SaidFigure {
  const { series, release, growth, usd } = answer;
  const money = query.unit === 'usd' ? usd : answer.level;
  const inDollars = money?.kind === 'usd';
  const level =
    money && (inDollars ? dollarText(money.value, money.precision, lang) : levelText(money, query.unit, lang));
  const grown = growth && growthText(growth.value, lang);
  return {
    text: figureSentence({ measure: series, ...release, level, growth: grown }, lang),
    figures: [
      ...(money && level ? [publishedReplyFigure(money, level, lang)] : []),
      ...(growth && grown ? [publishedReplyFigure(growth, grown, lang)] : []),
    ],
    answer,
  };
}

function sayImplied(
  { series, period, level, precision, from }: ImpliedLevel,
  { query, lang }: AnswerContext,
): SaidFigure {
  const { release, growth } = from;
  const unit = moneyUnit({ value: level.centre, precision }, query.unit, lang);
  const estimate = boundedLevelText(level, precision, unit, lang);
  const words = {
    measure: series,
    period,
    implied: estimate,
    from: release.period,
    level: from.level && levelText(from.level, query.unit, lang),
    growth: growth && growthText(growth.value, lang),
    status: release.status,
    published: release.published,
  };
  const named = {
    name: series,
    period,
    interval: level,
    unit: 'fen',
    text: estimate,
    status: 'implied',
    lang,
  } as const;
  return { text: impliedSentence(words, lang), figures: [derivedReplyFigure(named, release)], answer: from };
}

/** A figure as published, else as implied by the year after; null when neither is known. Dollars are never implied. */
export function sayFigure(series: Series, period: PeriodLabel, context: AnswerContext): SaidFigure | null {
  const { query, releases } = context;
  const question = { series, period, asOf: query.asOf };
  const published = publishedFigure(releases, question);
  if (published) return sayPublished(published, context);
  const implied = query.unit === 'usd' ? null : impliedLevel(releases, question);
  return implied && sayImplied(implied, context);
}
