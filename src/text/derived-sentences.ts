import type { Lang } from '../domain/lang.ts';
import type { PeriodLabel } from '../domain/period.ts';
import type { Measure } from '../domain/vocabulary.ts';
import { periodText } from './period.ts';
import { measuresText, subjectIn, subjectText } from './subject.ts';
import { MEASURE_NAMES } from './words.ts';

/** An estimate with its bounds in brackets, when it has any. */
export interface Estimate {
  readonly centre: string;
  readonly bounds: string | null;
}

const withBounds = (text: string, bounds: string | null, lang: Lang): string =>
  bounds === null ? text : lang === 'zh' ? `${text}（${bounds}）` : `${text} (${bounds})`;

interface ContributionWords {
  readonly period: PeriodLabel;
  readonly parts: readonly { readonly measure: Measure; readonly points: Estimate }[];
  /** Published growth of the total: "+31.1 %" or 增长31.1%. */
  readonly total: string;
  readonly vintage: string;
}

/** "exports +24.8 pp (24.7 to 25.0), imports +6.3 pp (6.2 to 6.4) of the +31.1 % growth of CBEC trade 2020". */
export function contributionSentence({ period, parts, total, vintage }: ContributionWords, lang: Lang): string {
  const said = parts.map(({ measure, points }) =>
    lang === 'zh'
      ? withBounds(`${MEASURE_NAMES[measure].zh}拉动${points.centre.replace('+', '')}个百分点`, points.bounds, lang)
      : withBounds(`${MEASURE_NAMES[measure].en} ${points.centre} pp`, points.bounds, lang),
  );
  return lang === 'zh'
    ? `${periodText(period, lang)}${subjectText('trade', lang)}同比${total}，其中${said.join('，')}（${vintage}）`
    : `${said.join(', ')} of the ${total} growth of ${subjectIn('trade', period, lang)} (${vintage})`;
}

/** "CBEC exports were 66.3 % of trade in 2020 (65.9 to 66.6)". */
export function shareSentence(measure: Measure, period: PeriodLabel, share: Estimate, lang: Lang): string {
  return lang === 'zh'
    ? `${subjectIn(measure, period, lang)}占进出口的${withBounds(`${share.centre}%`, share.bounds, lang)}`
    : `${subjectIn(measure, period, lang)}: ${withBounds(`${share.centre} % of trade`, share.bounds, lang)}`;
}

/** "CBEC balance 2020: surplus 0.55 trillion yuan (0.54 to 0.56)". `size` is without its sign, bounds included. */
export function balanceSentence(period: PeriodLabel, surplus: boolean, size: string, lang: Lang): string {
  return lang === 'zh'
    ? `${periodText(period, lang)}跨境电商${surplus ? '顺差' : '逆差'}${size}`
    : `CBEC balance ${periodText(period, lang)}: ${surplus ? 'surplus' : 'deficit'} ${size}`;
}

/** Why parts may not add up. */
export const roundingNote = (lang: Lang): string =>
  lang === 'zh'
    ? '由公布的四舍五入数据推算，括号内为与全部公布数据相容的取值范围；各部分相加不一定等于合计。'
    : 'Derived from rounded published figures: the bounds hold every set of true values consistent with all of them. Parts need not add to totals.';

/** A derived number that the release does not allow. */
export const notDerivableText = (measures: readonly Measure[], period: PeriodLabel, lang: Lang): string =>
  lang === 'zh'
    ? `${periodText(period, lang)}的公布数据不足以推算${measuresText(measures, lang)}的该项结果。`
    : `No data: what was published for ${periodText(period, lang)} does not allow this to be derived for ${measuresText(measures, lang)}.`;
