import { vintages } from '../chart/kinds/vintages.ts';
import type { PublishedFigure, Series } from '../domain/figure.ts';
import type { PeriodLabel } from '../domain/period.ts';
import { revisionsOf } from '../query/revisions.ts';
import { dayText } from '../text/day.ts';
import { fenIn, unitName } from '../text/money.ts';
import { growthText, signedPercent } from '../text/percent.ts';
import { footerText } from '../text/release.ts';
import { onlyOneVintageText, revisionSentence, signChangedText } from '../text/revision-sentences.ts';
import { subjectIn } from '../text/subject.ts';
import { STATUS_NAMES } from '../text/words.ts';
import type { AnswerContext } from './context.ts';
import { followUps } from './follow-ups.ts';
import { releaseNotes } from './footnotes.ts';
import { commonUnit, levelNumber, levelText } from './level-text.ts';
import { nothingPublished } from './nothing-published.ts';
import { plainReply, type Reply } from './reply.ts';
import { publishedReplyFigure } from './reply-figures.ts';

const HEADS = { en: ['Published', 'Status', 'Level', 'Growth y/y'], zh: ['发布日期', '状态', '金额', '同比'] } as const;

/** Every vintage of one national figure; warns when growth changed its sign between them. */
export function revisionsAnswer(context: AnswerContext, series: Series, period: PeriodLabel): Reply {
  const { query, lang, releases } = context;
  const { vintages: all, signChanged } = revisionsOf(releases, series, period);
  if (all.length === 0) return nothingPublished(context, [series], { from: period, to: period });

  const level = (figure: PublishedFigure | null): string | null => figure && levelText(figure, query.unit, lang);
  const words = all.map(({ release, level: value, growth }) => ({
    ...release,
    said: [growth && growthText(growth.value, lang), level(value)].filter((text) => text !== null),
  }));
  const growths = all.flatMap(({ growth }) => (growth ? [signedPercent(growth.value, lang)] : []));
  const warning = signChanged ? [signChangedText(growths[0] ?? '', growths.at(-1) ?? '', lang)] : [];
  const levels = all.flatMap(({ level: value }) => value ?? []);
  const unit = commonUnit(levels, query.unit, lang);
  const title =
    lang === 'zh' ? `${subjectIn(series, period, lang)}：历次发布` : `${subjectIn(series, period, lang)}: each release`;
  const text = [revisionSentence(series, period, words, lang), ...warning].join('\n');
  return {
    ...plainReply(lang, all.length === 1 ? `${text}\n${onlyOneVintageText(lang)}` : text),
    readAs: context.print(query),
    figures: all.flatMap(({ level: value, growth }) => [
      ...(value ? [publishedReplyFigure(value, levelText(value, query.unit, lang), lang)] : []),
      ...(growth ? [publishedReplyFigure(growth, growthText(growth.value, lang), lang)] : []),
    ]),
    table: {
      columns: HEADS[lang].map((name, at) => ({ name, align: at < 2 ? 'left' : 'right' })),
      rows: all.map(({ release, level: value, growth }) => [
        dayText(release.published, lang),
        STATUS_NAMES[release.status][lang],
        level(value) ?? '–',
        growth ? signedPercent(growth.value, lang) : '–',
      ]),
    },
    chart:
      query.output === 'table'
        ? null
        : vintages({
            lang,
            title,
            unit: unitName(unit, lang),
            releases: all.map(({ release, level: value, growth }) => ({
              published: dayText(release.published, lang),
              status: STATUS_NAMES[release.status][lang],
              level: value && { value: value.value / fenIn(unit), text: levelNumber(value, unit, lang) },
              growth: growth && { value: growth.value / 100, text: signedPercent(growth.value, lang) },
            })),
            footer: footerText(all.map(({ release }) => release).slice(-1), lang),
            alt: `${title}. ${text}`,
          }),
    footnotes: releaseNotes(
      all.map(({ release }) => release),
      [],
      lang,
    ),
    actions: followUps(context, [
      { ...query, verb: null },
      { ...query, verb: null, asOf: { status: 'first' } },
    ]),
  };
}
