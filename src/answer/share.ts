import type { PeriodLabel } from '../domain/period.ts';
import { shareOf } from '../query/derived.ts';
import { publishedFigure } from '../query/published.ts';
import { roundingNote, shareSentence } from '../text/derived-sentences.ts';
import { intervalText } from '../text/interval.ts';
import { inBrackets, vintageText } from '../text/release.ts';
import { MEASURE_NAMES } from '../text/words.ts';
import type { AnswerContext } from './context.ts';
import { derivedChart } from './derived-chart.ts';
import { followUps } from './follow-ups.ts';
import { releaseNotes } from './footnotes.ts';
import { notDerivable } from './not-derivable.ts';
import { plainReply, type Reply } from './reply.ts';
import { derivedReplyFigure } from './reply-figures.ts';

type Part = 'exports' | 'imports';

const HEADS = { en: ['Part', 'Share of trade, %', 'Bounds'], zh: ['部分', '占进出口比重（%）', '取值范围'] } as const;

/** Shares of exports and imports in national trade, percent, with provable digits. */
export function shareAnswer(context: AnswerContext, parts: readonly Part[], period: PeriodLabel): Reply {
  const { query, lang, releases } = context;
  const trade = publishedFigure(releases, { series: 'trade', period, asOf: query.asOf });
  const shares = parts.flatMap((part) => {
    const interval = trade && shareOf(trade.release, part);
    return interval ? [{ part, interval, text: intervalText(interval, 1, false, lang) }] : [];
  });
  if (!trade || shares.length === 0) return notDerivable(context, parts, period);

  const { release } = trade;
  const vintage = inBrackets(vintageText(release, lang), lang);
  return {
    ...plainReply(lang, shares.map(({ part, text }) => shareSentence(part, period, text, lang) + vintage).join('\n')),
    readAs: context.print(query),
    figures: shares.map(({ part, interval, text }) =>
      derivedReplyFigure(
        { name: `${part} share`, period, interval, unit: '%', text: `${text.centre} %`, status: release.status, lang },
        release,
      ),
    ),
    table: {
      columns: HEADS[lang].map((name, at) => ({ name, align: at === 0 ? 'left' : 'right' })),
      rows: shares.map(({ part, text }) => [MEASURE_NAMES[part][lang], text.centre, text.bounds ?? '–']),
    },
    chart: derivedChart(context, ['exports', 'imports'], trade),
    footnotes: [roundingNote(lang), ...releaseNotes([release], [trade.newer], lang)],
    actions: followUps(context, [
      { ...query, verb: null, measures: ['exports', 'imports'] },
      { ...query, verb: 'contribution', measures: ['exports', 'imports'] },
    ]),
  };
}
