import type { Day } from '../domain/day.ts';
import type { Lang } from '../domain/lang.ts';
import type { PeriodLabel } from '../domain/period.ts';
import { dayText } from './day.ts';
import { demoMark } from './demo.ts';
import { periodText } from './period.ts';

/** How many figures were published in how many releases. */
export function holdingsPublishedText(
  releases: readonly { readonly figures: readonly unknown[] }[],
  lang: Lang,
): string {
  const figures = releases.reduce((sum, release) => sum + release.figures.length, 0);
  return lang === 'zh'
    ? `公布数据：${figures}个数字，${releases.length}次发布。`
    : `Published: ${figures} figures from ${releases.length} releases.`;
}

interface Extent {
  readonly first: Day;
  readonly last: Day;
  readonly demo: boolean;
  readonly state: number;
}

/** The ledger's days and state; DEMO stands before what is made up. */
export function holdingsLedgerText(extent: Extent | null, lang: Lang): string {
  if (extent === null) return lang === 'zh' ? '报关单：库中没有。' : 'Declarations: none in the store.';
  const { first, last, demo, state } = extent;
  const mark = demoMark(demo);
  return lang === 'zh'
    ? `${mark}报关单：${dayText(first, lang)}至${dayText(last, lang)}，库状态${state}。`
    : `${mark}Declarations: ${dayText(first, lang)} to ${dayText(last, lang)}, state ${state}.`;
}

export const periodsText = (periods: readonly PeriodLabel[], lang: Lang): string =>
  periods.map((period) => periodText(period, lang)).join(lang === 'zh' ? '、' : ', ');

/** A seed file by the first letters of its SHA-256 and the time it was loaded. */
export function seedText(seed: { file: string; sha256: string; loadedAt: string }, lang: Lang): string {
  const version = `${seed.file} ${seed.sha256.slice(0, 8)}`;
  const loaded = `${seed.loadedAt.slice(0, 16).replace('T', ' ')} UTC`;
  return lang === 'zh' ? `种子文件${version}，${loaded}载入。` : `Seed ${version}, loaded ${loaded}.`;
}
