import type { Day } from '../domain/day.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import { headedText } from './briefing-lines.ts';
import { dayText } from './day.ts';

/** English names of the days off, which the notices give in Chinese. */
const FESTIVALS: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

/** A festival of the notices of days off: 春节, 中秋节、国庆节. */
export const festivalText = (nameZh: string, lang: Lang): string =>
  lang === 'zh'
    ? nameZh
    : nameZh
        .split('、')
        .map((name) => FESTIVALS[name] ?? name)
        .join(' and ');

const EVENTS_ZH: readonly (readonly [RegExp, string])[] = [
  [/^Spring Festival day 1$/, '春节（初一）'],
  [/^3\.8 sale$/, '三八节促销'],
  [/^618$/, '“618”促销'],
  [/^National Day$/, '国庆节'],
  [/^Singles' Day 11\.11$/, '“双11”'],
  [/^Black Friday$/, '黑色星期五'],
  [/^Cyber Monday$/, '网络星期一'],
  [/^12\.12$/, '“双12”'],
  [/^Christmas$/, '圣诞节'],
];

/** A trade event by its name in the seeds. */
export const eventText = (name: string, lang: Lang): string =>
  lang === 'zh' ? (EVENTS_ZH.find(([pattern]) => pattern.test(name))?.[1] ?? name) : name;

export interface ComingDay {
  readonly name: string;
  readonly day: Day;
  /** Days from today. */
  readonly away: number;
}

export function comingText(coming: readonly ComingDay[], lang: Lang): string {
  const said = coming.map(({ name, day, away }) =>
    lang === 'zh'
      ? `${name}（${dayText(day, lang)}，${away === 0 ? '今天' : `${away}天后`}）`
      : `${name} (${dayText(day, lang)}, ${away === 0 ? 'today' : away === 1 ? 'tomorrow' : `in ${away} days`})`,
  );
  return headedText(lang === 'zh' ? '临近' : 'Coming', said.join(lang === 'zh' ? '；' : ', '), lang);
}

export const daysOffText = (name: string, days: number, lang: Lang): string =>
  lang === 'zh' ? `${name}放假${days}天` : `${name}, ${days} ${days === 1 ? 'day' : 'days'} off`;
export const makeUpText: Bilingual = { en: 'make-up workday', zh: '调休上班' };
/** A release of which nothing is announced: that of the year before came out on this day. */
export const releaseText = (period: string, before: string, lang: Lang): string =>
  lang === 'zh'
    ? `全国${period}数据预计公布，按${before}数据上年公布日推算`
    : `national figures for ${period} expected, since those for ${before} came out on this day a year before`;
