import { contribution } from '../chart/kinds/contribution.ts';
import type { PeriodLabel } from '../domain/period.ts';
import { contributionsOf } from '../query/derived.ts';
import { publishedFigure } from '../query/published.ts';
import { contributionSentence, roundingNote } from '../text/derived-sentences.ts';
import { intervalText } from '../text/interval.ts';
import { growthText, signedPercent } from '../text/percent.ts';
import { periodText } from '../text/period.ts';
import { footerText, vintageText } from '../text/release.ts';
import { MEASURE_NAMES } from '../text/words.ts';
import type { AnswerContext } from './context.ts';
import { followUps } from './follow-ups.ts';
import { releaseNotes } from './footnotes.ts';
import { notDerivable } from './not-derivable.ts';
import { plainReply, type Reply } from './reply.ts';
import { derivedReplyFigure } from './reply-figures.ts';

const HEADS = { en: ['Part', 'Points', 'Bounds'], zh: ['部分', '百分点', '取值范围'] } as const;

/** Points of the growth of national trade that exports and imports contributed (拉动), with provable digits. */
export function contributionAnswer(context: AnswerContext, period: PeriodLabel): Reply {
  const { query, lang, releases } = context;
  const trade = publishedFigure(releases, { series: 'trade', period, asOf: query.asOf });
  const points = trade && contributionsOf(trade.release);
  if (!trade?.growth || !points) return notDerivable(context, ['exports', 'imports'], period);

  const growth = trade.growth.value;
  const parts = (['exports', 'imports'] as const).map((measure) => ({
    measure,
    points: intervalText(points[measure], 1, true, lang),
    interval: points[measure],
  }));
  const total = lang === 'zh' ? growthText(growth, lang).replace('同比', '') : signedPercent(growth, lang);
  const text = contributionSentence({ period, parts, total, vintage: vintageText(trade.release, lang) }, lang);
  const title =
    lang === 'zh'
      ? `${periodText(period, lang)}跨境电商进出口增长的拉动`
      : `What drove the growth of CBEC trade, ${periodText(period, lang)}`;
  return {
    ...plainReply(lang, text),
    readAs: context.print(query),
    figures: parts.map(({ measure, points: { centre }, interval }) =>
      derivedReplyFigure(
        {
          name: `${measure} contribution`,
          period,
          interval,
          unit: 'pp',
          text: `${centre} pp`,
          status: trade.release.status,
          lang,
        },
        trade.release,
      ),
    ),
    table: {
      columns: HEADS[lang].map((name, at) => ({ name, align: at === 0 ? 'left' : 'right' })),
      rows: [
        ...parts.map(({ measure, points: { centre, bounds } }) => [
          MEASURE_NAMES[measure][lang],
          centre,
          bounds ?? '–',
        ]),
        [MEASURE_NAMES.trade[lang], signedPercent(growth, lang), '–'],
      ],
    },
    chart:
      query.output === 'table'
        ? null
        : contribution({
            lang,
            title,
            parts: parts.map(({ measure, points: { centre, bounds }, interval: { low, centre: value, high } }) => ({
              name: MEASURE_NAMES[measure][lang],
              value,
              text: bounds ? `${centre} (${bounds})` : centre,
              bounds: [low, high],
            })),
            total: { value: growth / 100, text: `${MEASURE_NAMES.trade[lang]} ${signedPercent(growth, lang)}` },
            footer: footerText([trade.release], lang),
            alt: `${title}: ${text}`,
          }),
    footnotes: [roundingNote(lang), ...releaseNotes([trade.release], [trade.newer], lang)],
    actions: followUps(context, [
      { ...query, verb: null, measures: ['trade'] },
      { ...query, verb: 'share', measures: ['exports'] },
      { ...query, verb: null, measures: ['exports'] },
      { ...query, verb: null, measures: ['imports'] },
    ]),
  };
}
