import type { Day } from '../domain/day.ts';
import type { Lang } from '../domain/lang.ts';
import type { PeriodLabel, Span } from '../domain/period.ts';
import type { Measure } from '../domain/vocabulary.ts';
import { dayText } from './day.ts';
import { periodText, spanText } from './period.ts';
import { subjectText } from './subject.ts';

interface NothingFor {
  readonly measure: Measure;
  readonly asked: Span;
  readonly available: readonly PeriodLabel[];
}

const list = (periods: readonly PeriodLabel[], lang: Lang): string =>
  periods.map((period) => periodText(period, lang)).join(lang === 'zh' ? '、' : ', ');

/** "No figure" as an answer, with the first and last period that there is. */
export function noDataText({ measure, asked, available }: NothingFor, lang: Lang): string {
  const subject = subjectText(measure, lang);
  const [first, last] = [available[0], available.at(-1)];
  if (first === undefined || last === undefined) {
    return lang === 'zh' ? `暂无${subject}数据。` : `No data: no ${subject} figures are in the store.`;
  }
  const span = spanText({ from: first, to: last }, lang);
  return lang === 'zh'
    ? `${spanText(asked, lang)}没有${subject}数据。现有数据：${span}（${list(available, lang)}）。`
    : `No data for ${subject} ${spanText(asked, lang)}. There is data from ${span}: ${list(available, lang)}.`;
}

/** Nothing had been published by the day, or in the status, that the question asks for. */
export function noVintageText(measure: Measure, asked: Span, vintages: readonly string[], lang: Lang): string {
  const [subject, period] = [subjectText(measure, lang), spanText(asked, lang)];
  return lang === 'zh'
    ? `${period}${subject}没有所要求的发布版本。现有版本：${vintages.join('；')}。`
    : `${subject} ${period}: no such vintage. There is: ${vintages.join('; ')}.`;
}

/** Nothing was declared yet, so there is no profile, ranking or series. */
export const emptyLedgerText = (lang: Lang): string =>
  lang === 'zh' ? '库中还没有报关单数据。' : 'The store holds no declarations yet.';

/** The ledger covers the period and has nothing that matches: not a zero, but nothing declared. */
export const nothingDeclaredText = (period: string, lang: Lang): string =>
  lang === 'zh'
    ? `${period}库中没有符合条件的报关单。`
    : `No data: the store holds no declarations of this kind for ${period}.`;

/** The ledger has declarations, but none of the days that were asked for. */
export const noLedgerDataText = ({ first, last }: { first: Day; last: Day }, lang: Lang): string =>
  lang === 'zh'
    ? `没有该期间的报关单数据。现有数据：${dayText(first, lang)}至${dayText(last, lang)}。`
    : `No data: the ledger of declarations runs from ${dayText(first, lang)} to ${dayText(last, lang)}.`;

/** The question needs declarations, and the store holds none that match. */
export function noLedgerText(lang: Lang): string {
  return lang === 'zh'
    ? '这个问题需要由报关单汇总，库中还没有报关单数据。现有的是全国公布数据：'
    : 'No data: this question is answered from declarations, and the store holds none. What there is are the published national figures:';
}
