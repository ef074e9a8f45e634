import type { Lang } from '../domain/lang.ts';

/** Why two published levels are shown side by side without a growth rate between them. */
export const differentReleasesNote = (lang: Lang): string =>
  lang === 'zh'
    ? '两期数据出自不同的发布，基数可能已修订，因此不在两者之间计算增速；增速均为公布值。'
    : 'The two come from different releases, whose bases may have been revised: no growth is computed between them, and growth is quoted as published.';

/** Why a run of years leaves some out. */
export const otherCaliberNote = (periods: string, lang: Lang): string =>
  lang === 'zh'
    ? `${periods}另有其他口径的数据，不与本序列连接。`
    : `${periods}: figures exist on another caliber and are not joined to this series.`;
