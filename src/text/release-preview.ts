import type { FigureKind, PublishedFigure, Status } from '../domain/figure.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import { dayText } from './day.ts';
import { decimalText } from './decimal.ts';
import { decimalsFor, dollarText, moneyText, unitOf } from './money.ts';
import { periodText } from './period.ts';
import { printedText } from './printed-figure.ts';
import { inBrackets, vintageText } from './release.ts';
import { subjectIn } from './subject.ts';
import { MEASURE_NAMES, STATUS_NAMES } from './words.ts';

export const RELEASE_HEADS = {
  en: ['Figure', 'Stands now', 'This release', 'Difference', 'Note'],
  zh: ['数字', '现有', '本次发布', '差异', '说明'],
} as const satisfies Readonly<Record<Lang, readonly string[]>>;

export const RELEASE_NOTES = {
  fresh: { en: 'new', zh: '新增' },
  stands: { en: 'stands already', zh: '已在库中' },
  flipped: { en: 'sign changes', zh: '符号改变' },
  wrong: { en: 'refused', zh: '不可发布' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const PUBLISH_BUTTON: Bilingual = { en: 'Publish', zh: '确认发布' };

const KINDS: Readonly<Record<FigureKind, Bilingual>> = {
  level: { en: '', zh: '' },
  growth: { en: ', y/y', zh: '同比' },
  usd: { en: ', dollars', zh: '（美元）' },
};

/** "exports 2024, y/y"; 2024年出口同比. */
export const figureName = ({ series, period, kind }: PublishedFigure, lang: Lang): string =>
  lang === 'zh'
    ? `${periodText(period, lang)}${MEASURE_NAMES[series].zh}${KINDS[kind].zh}`
    : `${MEASURE_NAMES[series].en} ${periodText(period, lang)}${KINDS[kind].en}`;

/** A figure that stands, with its status and day: "1.55 trillion yuan (preliminary, 13 Jan 2023)". */
export const standingText = (figure: PublishedFigure, lang: Lang): string => {
  const since = [STATUS_NAMES[figure.status][lang], dayText(figure.published, lang)];
  return `${printedText(figure, lang)}${inBrackets(since.join(lang === 'zh' ? '，' : ', '), lang)}`;
};

/** New less old with its sign, to the coarser of the two last digits; growth in percentage points. */
export function differenceText(figure: PublishedFigure, stands: PublishedFigure, lang: Lang): string {
  const change = figure.value - stands.value;
  const sign = change > 0 ? '+' : '';
  const precision = Math.max(figure.precision, stands.precision);
  if (figure.kind === 'growth') {
    const points = decimalText(BigInt(change), 100n, 1);
    return `${sign}${points}${lang === 'zh' ? '个百分点' : ' pp'}`;
  }
  if (figure.kind === 'usd') return `${sign}${dollarText(change, precision, lang)}`;
  const unit = unitOf(Math.max(figure.value, stands.value), precision, lang);
  return `${sign}${moneyText(change, unit, decimalsFor(precision, unit), lang)}`;
}

interface Vintage {
  readonly period: string;
  readonly status: Status;
  readonly published: string;
}

/** "2024 (preliminary, China customs, 13 Jan 2025)". */
export const releaseName = (release: Vintage, lang: Lang): string =>
  `${periodText(release.period, lang)}${inBrackets(vintageText(release, lang), lang)}`;

/** Releases that a headline names; the table has all. */
const MOST_NAMED = 6;

const counted = (count: number): string => `${count} ${count === 1 ? 'figure' : 'figures'}`;

/** What would be published, or was; `again` figures stand already. */
export function releaseHeadline(
  { fresh, again, done }: { readonly fresh: number; readonly again: number; readonly done: boolean },
  releases: readonly string[],
  lang: Lang,
): string {
  const more = releases.length - MOST_NAMED;
  const rest = more > 0 ? [lang === 'zh' ? `另${more}次发布` : `${more} more`] : [];
  const names = [...releases.slice(0, MOST_NAMED), ...rest].join(lang === 'zh' ? '、' : ', ');
  if (lang === 'zh') {
    const stand = again > 0 ? `，另有${again}个已在库中` : '';
    return done
      ? `已发布${names}：${fresh}个数字${stand}。`
      : `预览，尚未发布：${names}，${fresh}个数字将新增${stand}。`;
  }
  const stand = again > 0 ? `, ${again} stand already` : '';
  return done
    ? `Published: ${names}, ${counted(fresh)}${stand}.`
    : `Preview, nothing is published yet: ${names}, ${counted(fresh)} to be added${stand}.`;
}

export const flipText = (figure: PublishedFigure, stands: PublishedFigure, lang: Lang): string =>
  lang === 'zh'
    ? `注意：${figureName(figure, lang)}符号改变，由${printedText(stands, lang)}变为${printedText(figure, lang)}。`
    : `Warning: the sign of ${figureName(figure, lang)} changes, from ${printedText(stands, lang)} to ${printedText(figure, lang)}.`;

/** What is worth a second look, each in one sentence. */
export const RELEASE_WARNINGS = {
  contradicts: (release: Vintage, lang: Lang) =>
    lang === 'zh'
      ? `注意：${releaseName(release, lang)}各数字相互矛盾，出口加进口在四舍五入后也不等于进出口，或增速不可能同时成立。`
      : `Warning: the figures of ${releaseName(release, lang)} contradict each other: no exports and imports, however rounded, have this sum and this growth.`,
  laterStands: (release: Vintage, later: Vintage, lang: Lang) =>
    lang === 'zh'
      ? `注意：库中已有更晚的发布${releaseName(later, lang)}，查询仍以其为准；“截至${dayText(release.published, lang)}”可查到本次发布。`
      : `Warning: a later release stands, ${releaseName(later, lang)}, and stays what is answered; "as of ${release.published}" reaches this one.`,
  lowerStatus: (release: Vintage, standing: Vintage, lang: Lang) =>
    lang === 'zh'
      ? `注意：${releaseName(standing, lang)}已在库中，本次却是${STATUS_NAMES[release.status].zh}。`
      : `Warning: ${releaseName(standing, lang)} stands, and this release is ${STATUS_NAMES[release.status].en}.`,
  levelLost: ({ series, period }: PublishedFigure, stands: PublishedFigure, lang: Lang) =>
    lang === 'zh'
      ? `注意：本次没有${subjectIn(series, period, lang)}的金额，查询时不再显示现有的${printedText(stands, lang)}。`
      : `Warning: this release has no level of ${subjectIn(series, period, lang)}, so answers will no longer show ${printedText(stands, lang)}.`,
  far: (figure: PublishedFigure, other: PublishedFigure, lang: Lang) =>
    lang === 'zh'
      ? `注意：${figureName(figure, lang)}为${printedText(figure, lang)}，与${periodText(other.period, lang)}的${printedText(other, lang)}相差很大，请核对单位。`
      : `Warning: ${figureName(figure, lang)} is ${printedText(figure, lang)}, far from the ${printedText(other, lang)} of ${periodText(other.period, lang)}. Check the unit.`,
} as const;
