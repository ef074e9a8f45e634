import type { Caliber, Status } from '../domain/figure.ts';
import type { Lang } from '../domain/lang.ts';
import { dayText } from './day.ts';
import { CALIBER_NAMES, STATUS_NAMES } from './words.ts';

interface Vintage {
  readonly status: Status;
  readonly published: string;
}

/** What stands in brackets behind a figure: "preliminary, China customs, 14 Jan 2021"; 初步数据，2021年1月14日发布. */
export const vintageText = ({ status, published }: Vintage, lang: Lang): string =>
  lang === 'zh'
    ? `${STATUS_NAMES[status].zh}，${dayText(published, lang)}发布`
    : `${STATUS_NAMES[status].en}, China customs, ${dayText(published, lang)}`;

/** The source, in full. Sources are quoted as they are recorded. */
export const sourceText = ({ source, caliber }: { source: string; caliber: Caliber }, lang: Lang): string =>
  lang === 'zh'
    ? `来源：${source}。口径：${CALIBER_NAMES[caliber].zh}。`
    : `Source: ${source}. Caliber: ${CALIBER_NAMES[caliber].en}.`;

/** Said when an older vintage was asked for than the newest one. */
export const newerText = (newer: Vintage, lang: Lang): string =>
  lang === 'zh'
    ? `此后另有发布：${vintageText(newer, lang)}。`
    : `A newer vintage exists: ${vintageText(newer, lang)}.`;

/** A chart's footer: status, release and source on one line. */
export const footerText = (vintages: readonly (Vintage & { source: string })[], lang: Lang): string => {
  const texts = new Set(
    vintages.map((vintage) =>
      lang === 'zh'
        ? `${vintageText(vintage, lang)}（${vintage.source}）`
        : `${vintageText(vintage, lang)} (${vintage.source})`,
    ),
  );
  const [first, ...more] = texts;
  if (more.length === 0) return lang === 'zh' ? `中国海关。${first}` : `${first}`;
  return lang === 'zh'
    ? '中国海关。各年取最新发布，状态见表。'
    : 'China customs. Newest vintage of each period; status and source in the table.';
};
