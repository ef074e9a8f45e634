import type { Series } from '../domain/figure.ts';
import type { PeriodLabel } from '../domain/period.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { publishedFigure } from '../query/published.ts';
import { roundingText } from '../text/rounding.ts';
import type { AnswerContext } from './context.ts';
import { levelText, moneyUnit } from './level-text.ts';
import { publishedFigureAnswer } from './published-figure.ts';
import type { Reply } from './reply.ts';

/** A published figure with what its printed digits allow: 1.12 trillion stands for 1.115 to 1.125. */
export function explainAnswer(context: AnswerContext, series: readonly Series[], period: PeriodLabel): Reply | Refusal {
  const { query, lang, releases } = context;
  const reply = publishedFigureAnswer(context, series, period);
  if (isRefusal(reply)) return reply;
  const lines = series.flatMap((one) => {
    const answer = publishedFigure(releases, { series: one, period, asOf: query.asOf });
    return [
      ...(answer?.level
        ? [
            roundingText(
              answer.level,
              levelText(answer.level, query.unit, lang),
              moneyUnit(answer.level, query.unit, lang),
              lang,
            ),
          ]
        : []),
      ...(answer?.growth ? [roundingText(answer.growth, null, null, lang)] : []),
    ];
  });
  return { ...reply, text: [reply.text, ...lines].join('\n') };
}
