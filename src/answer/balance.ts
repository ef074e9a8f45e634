import type { Interval } from '../domain/interval.ts';
import type { PeriodLabel } from '../domain/period.ts';
import { balanceOf } from '../query/derived.ts';
import { publishedFigure } from '../query/published.ts';
import { balanceSentence, roundingNote } from '../text/derived-sentences.ts';
import { inBrackets, vintageText } from '../text/release.ts';
import { MEASURE_NAMES } from '../text/words.ts';
import type { AnswerContext } from './context.ts';
import { derivedChart } from './derived-chart.ts';
import { followUps } from './follow-ups.ts';
import { releaseNotes } from './footnotes.ts';
import { boundedLevelText, commonUnit, levelText } from './level-text.ts';
import { notDerivable } from './not-derivable.ts';
import { plainReply, type Reply } from './reply.ts';
import { derivedReplyFigure } from './reply-figures.ts';

const HEADS = { en: ['Series', 'Level'], zh: ['指标', '金额'] } as const;

const flipped = ({ low, centre, high }: Interval): Interval => ({ low: -high, centre: -centre, high: -low });

/** National exports less imports: surplus or deficit, with provable digits. */
export function balanceAnswer(context: AnswerContext, period: PeriodLabel): Reply {
  const { query, lang, releases } = context;
  const trade = publishedFigure(releases, { series: 'trade', period, asOf: query.asOf });
  const interval = trade && balanceOf(trade.release);
  if (!trade || !interval) return notDerivable(context, ['balance'], period);

  const { release } = trade;
  const surplus = interval.centre >= 0;
  const levels = release.figures.filter(({ kind }) => kind === 'level');
  const precision = Math.max(...levels.map((figure) => figure.precision));
  // The unit follows the levels, so that 0.55 trillion stands beside 1.12 trillion.
  const unit = commonUnit(levels, query.unit, lang);
  const size = boundedLevelText(surplus ? interval : flipped(interval), precision, unit, lang);
  const vintage = inBrackets(vintageText(release, lang), lang);
  return {
    ...plainReply(lang, balanceSentence(period, surplus, size, lang) + vintage),
    readAs: context.print(query),
    figures: [
      derivedReplyFigure(
        { name: 'balance', period, interval, unit: 'fen', text: size, status: release.status, lang },
        release,
      ),
    ],
    table: {
      columns: HEADS[lang].map((name, at) => ({ name, align: at === 0 ? 'left' : 'right' })),
      rows: [
        ...levels.map((figure) => [MEASURE_NAMES[figure.series][lang], levelText(figure, query.unit, lang)]),
        [MEASURE_NAMES.balance[lang], `${surplus ? '' : '-'}${size}`],
      ],
    },
    chart: derivedChart(context, ['exports', 'imports'], trade),
    footnotes: [roundingNote(lang), ...releaseNotes([release], [trade.newer], lang)],
    actions: followUps(context, [
      { ...query, measures: ['exports', 'imports'] },
      { ...query, measures: ['trade'] },
    ]),
  };
}
