import type { PublishedFigure } from '../domain/figure.ts';
import type { Bilingual } from '../domain/lang.ts';
import type { ReleaseFault, ReleaseFaultCode, ReleaseFaultFacts } from '../domain/release-fault.ts';
import { dayText } from './day.ts';
import { periodText } from './period.ts';
import { printedText } from './printed-figure.ts';
import { MEASURE_NAMES, STATUS_NAMES } from './words.ts';

type Sentences = { readonly [C in ReleaseFaultCode]: (facts: Readonly<ReleaseFaultFacts[C]>) => Bilingual };

/** What two figures of one vintage do not have in common; the source where all else is the same. */
function difference(figure: PublishedFigure, standing: PublishedFigure): Bilingual {
  const [[en, zh], [standingEn, standingZh]] = [figure, standing].map((one) =>
    one.value !== figure.value || standing.value !== figure.value || standing.precision !== figure.precision
      ? [printedText(one, 'en'), printedText(one, 'zh')]
      : standing.status !== figure.status
        ? [STATUS_NAMES[one.status].en, STATUS_NAMES[one.status].zh]
        : [`${one.evidence}: ${one.source.en}`, `${one.evidence}：${one.source.zh}`],
  ) as [[string, string], [string, string]];
  return { en: `${standingEn}, not ${en}`, zh: `${standingZh}，而不是${zh}` };
}

/** What is wrong, and how to put it right. */
const SENTENCES: Sentences = {
  'part-missing': ({ field }) => ({
    en: `${field} is missing. Fix: name it as the release does.`,
    zh: `缺少${field}。请按发布内容补填。`,
  }),
  'not-one-of': ({ field, value, words }) => ({
    en: `${value} is no ${field}. Fix: write one of ${words.join(', ')}.`,
    zh: `${value}不能用作${field}。请填写其中之一：${words.join('、')}。`,
  }),
  'two-values': ({ field, first, second }) => ({
    en: `${field} is said twice, ${first} and ${second}. Fix: keep one; another release is a line of its own.`,
    zh: `${field}有两个值：${first}和${second}。请保留一个；另一次发布请另写一行。`,
  }),
  'not-a-period': ({ value }) => ({
    en: `${value} is no period. Fix: write a year, half, quarter or month, such as 2024, 2024H1, 2024Q1 or 2024-11.`,
    zh: `${value}不是期间。请填写年、半年、季度或月份，如2024年、2024年上半年、2024年第一季度、2024年11月。`,
  }),
  'not-a-release-day': ({ value }) => ({
    en: `${value} is no day of release. Fix: write a day such as 2025-01-13, or the month where only that is known.`,
    zh: `${value}不是发布日期。请填写日期，如2025-01-13；只知道月份的填写月份。`,
  }),
  'released-in-future': ({ value, today }) => ({
    en: `${value} has not come yet: today is ${today}. Fix: correct the day, or publish on it.`,
    zh: `${value}尚未到来，今天是${today}。请更正日期，或到当日再发布。`,
  }),
  'period-not-over': ({ period, published }) => ({
    en: `${periodText(period, 'en')} was not over on ${dayText(published, 'en')}. Fix: correct the period or the day of release.`,
    zh: `${dayText(published, 'zh')}时${periodText(period, 'zh')}尚未结束。请更正期间或发布日期。`,
  }),
  'not-a-figure': ({ value }) => ({
    en: `${value} is no number. Fix: write the digits as printed, with a point before the decimals.`,
    zh: `${value}不是数字。请照公布的数字填写，小数点用“.”。`,
  }),
  'level-below-zero': ({ value }) => ({
    en: `${value} is below zero. Fix: a level has no sign; growth has the unit %.`,
    zh: `${value}小于零。请去掉负号；增速的单位是%。`,
  }),
  'not-one-decimal': ({ value }) => ({
    en: `${value} % does not have one decimal, as published growth has. Fix: write it as the table of the release does, such as 15.0.`,
    zh: `${value}%不是一位小数，公布的增速均为一位小数。请按发布表格填写，如15.0。`,
  }),
  'digits-beyond-unit': ({ value, unit }) => ({
    en: `${value} ${unit} has digits below one fen. Fix: check the number and the unit.`,
    zh: `${value}${unit}的位数细于分。请核对数字和单位。`,
  }),
  'figure-too-large': ({ value, unit }) => ({
    en: `${value} ${unit} is more than can be kept. Fix: check the unit.`,
    zh: `${value}${unit}超出可保存的范围。请核对单位。`,
  }),
  'unit-of-another-kind': ({ kind, unit }) => ({
    en: `${unit} is not a unit of ${kind}. Fix: level takes yuan, growth %, usd dollars.`,
    zh: `${unit}不是${kind}的单位。level用元，growth用%，usd用美元。`,
  }),
  'line-too-long': ({ limit }) => ({
    en: `The line is longer than ${limit} characters. Fix: write one release, or publish a file.`,
    zh: `内容超过${limit}个字符。请只写一次发布，或用文件发布。`,
  }),
  'source-too-long': ({ field, limit }) => ({
    en: `${field} is longer than ${limit} characters. Fix: name the source and its address alone.`,
    zh: `${field}超过${limit}个字符。请只写来源名称和网址。`,
  }),
  'figure-twice': ({ series, kind, period }) => ({
    en: `${series} ${kind} of ${periodText(period, 'en')} stands there twice. Fix: keep one.`,
    zh: `${periodText(period, 'zh')}${MEASURE_NAMES[series].zh}（${kind}）重复出现。请保留一个。`,
  }),
  'other-status': ({ period, published, status, standing }) => ({
    en: `The release of ${dayText(published, 'en')} on ${periodText(period, 'en')} is ${STATUS_NAMES[standing].en}, and cannot be ${STATUS_NAMES[status].en} as well. Fix: correct the status or the day of release.`,
    zh: `${dayText(published, 'zh')}发布的${periodText(period, 'zh')}数据是${STATUS_NAMES[standing].zh}，不能同时是${STATUS_NAMES[status].zh}。请更正状态或发布日期。`,
  }),
  'stands-otherwise': ({ figure, standing }) => {
    const { en, zh } = difference(figure, standing);
    const { series, period, published } = figure;
    return {
      en: `${series} of ${periodText(period, 'en')} stands in the release of ${dayText(published, 'en')} already, with ${en}; a figure is never overwritten. Fix: leave it out, or publish a correction under its own day of release.`,
      zh: `${dayText(published, 'zh')}发布的${periodText(period, 'zh')}${MEASURE_NAMES[series].zh}已在库中，为${zh}；已发布的数字不可覆盖。请删去，或按更正的发布日期另行发布。`,
    };
  },
  'no-figures': () => ({
    en: 'There are no figures in it. Fix: name at least one series with its number and unit, such as exports 2.15 trillion yuan +16.9 %.',
    zh: '没有数字。请至少写一个指标及其数字和单位，如出口2.15万亿元 +16.9%。',
  }),
};

/** Why a figure cannot be published, and what to do, in both languages. */
export function releaseFaultText({ fault, facts }: ReleaseFault): Bilingual {
  // The code picks the sentence that takes its own facts; the compiler cannot follow that through the union.
  const sentence = SENTENCES[fault] as (facts: ReleaseFault['facts']) => Bilingual;
  return sentence(facts);
}

export const RELEASE_FAULTS = Object.keys(SENTENCES) as readonly ReleaseFaultCode[];
