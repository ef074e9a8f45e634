import type { Caliber, Status } from '../domain/figure.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import type { PeriodLabel } from '../domain/period.ts';
import { dayText } from './day.ts';
import { periodText } from './period.ts';
import { CALIBER_NAMES, STATUS_NAMES } from './words.ts';

interface Vintage {
  readonly status: Status;
  readonly published: string;
}

interface Sourced extends Vintage {
  readonly period: PeriodLabel;
  readonly source: Bilingual;
}

/** What stands in brackets behind a figure: "preliminary, China customs, 14 Jan 2021"; 初步数据，2021年1月14日发布. */
export const vintageText = ({ status, published }: Vintage, lang: Lang): string =>
  lang === 'zh'
    ? `${STATUS_NAMES[status].zh}，${dayText(published, lang)}发布`
    : `${STATUS_NAMES[status].en}, China customs, ${dayText(published, lang)}`;

/** The same in the brackets of the language. */
export const inBrackets = (text: string, lang: Lang): string => (lang === 'zh' ? `（${text}）` : ` (${text})`);

/** The source of one period's figures, in full, as it is recorded. */
export const sourceText = ({ source, period }: Sourced, lang: Lang): string =>
  lang === 'zh'
    ? `${periodText(period, lang)}来源：${source.zh}。`
    : `Source of ${periodText(period, lang)}: ${source.en}.`;

export const caliberText = (caliber: Caliber, lang: Lang): string =>
  lang === 'zh' ? `口径：${CALIBER_NAMES[caliber].zh}。` : `Caliber: ${CALIBER_NAMES[caliber].en}.`;

/** Said when an older vintage was asked for than the newest one. */
export const newerText = (newer: Vintage, lang: Lang): string =>
  lang === 'zh'
    ? `此后另有发布：${vintageText(newer, lang)}。`
    : `A newer vintage exists: ${vintageText(newer, lang)}.`;

/** A chart's footer. One release: status, day and source. Several: which periods have which status, and the source. */
export function footerText(releases: readonly Sourced[], lang: Lang): string {
  const [first] = releases;
  if (first && releases.every(({ period, published }) => period === first.period && published === first.published)) {
    const text = `${vintageText(first, lang)}${inBrackets(first.source[lang], lang)}`;
    return lang === 'zh' ? `中国海关，${text}` : text;
  }
  const groups = Map.groupBy(releases, ({ status }) => status);
  const said = [...groups].map(([status, group]) => {
    const periods = [...new Set(group.map(({ period }) => periodText(period, lang)))].sort();
    return lang === 'zh'
      ? `${STATUS_NAMES[status].zh}：${periods.join('、')}`
      : `${STATUS_NAMES[status].en}: ${periods.join(', ')}`;
  });
  return lang === 'zh'
    ? `来源：中国海关，详见注释。${said.join('；')}。`
    : `Source: China customs, see the notes; ${said.join('; ')}.`;
}
