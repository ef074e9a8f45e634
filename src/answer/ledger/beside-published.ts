import { SERIES, type Series } from '../../domain/figure.ts';
import type { Lang } from '../../domain/lang.ts';
import type { Span } from '../../domain/period.ts';
import { isNarrowed, type Query } from '../../domain/query.ts';
import type { LedgerSource } from '../../query/ledger/ledger-source.ts';
import { reachesBack } from '../../query/ledger/same-footing.ts';
import { publishedFigure } from '../../query/published.ts';
import { besideLedgerText, besidePublishedText } from '../../text/beside.ts';
import { moneyText, usualUnit } from '../../text/money.ts';
import { growthText } from '../../text/percent.ts';
import { vintageText } from '../../text/release.ts';
import type { AnswerContext } from '../context.ts';
import { levelText } from '../level-text.ts';
import { onePeriod } from '../settle.ts';
import { nationalSums } from './national-sums.ts';

/** The national series that a query asks for as a whole; null when it is narrowed, or about something else. */
function nationalSeries({ measures, scope }: Query): Series | null {
  const [measure, more] = measures;
  return more || isNarrowed(scope) ? null : (SERIES.find((series) => series === measure) ?? null);
}

/** For a sum of all declarations: the published figure of the same period, and why the two differ. */
export function besidePublished({ query, releases, lang }: AnswerContext, span: Span): string[] {
  const series = nationalSeries(query);
  const period = onePeriod(span);
  if (series === null || period === null || query.stats.some((stat) => stat === 'count' || stat === 'rate')) return [];
  const answer = publishedFigure(releases, { series, period, asOf: query.asOf });
  return [
    besidePublishedText(
      answer?.level
        ? {
            level: levelText(answer.level, query.unit, lang),
            growth: answer.growth && growthText(answer.growth.value, lang),
            vintage: vintageText(answer.release, lang),
          }
        : null,
      lang,
    ),
  ];
}

/** For a published figure: the sum of declarations of the same period in the store, and why the two differ. */
export async function besideLedger(source: LedgerSource, series: Series, span: Span, lang: Lang): Promise<string[]> {
  const { total, footing, extent } = await nationalSums(source, series, span);
  if (!reachesBack(extent.first, footing.from) || footing.running || total.amount === null) return [];
  const sum = moneyText(total.amount, usualUnit(total.amount, lang), 2, lang);
  return [besideLedgerText({ sum, demo: extent.demo }, lang)];
}
