import type { Status } from '../domain/figure.ts';
import type { Lang } from '../domain/lang.ts';
import type { PeriodLabel } from '../domain/period.ts';
import type { Measure } from '../domain/vocabulary.ts';
import { dayText } from './day.ts';
import { subjectIn } from './subject.ts';
import { STATUS_NAMES } from './words.ts';

interface VintageWords {
  readonly status: Status;
  readonly published: string;
  /** Level and growth as printed, those that were published. */
  readonly said: readonly string[];
}

/** "CBEC imports 2022: first +4.9 % y/y (preliminary, 13 Jan 2023); official -0.8 % y/y (17 Jun 2023)". */
export function revisionSentence(
  measure: Measure,
  period: PeriodLabel,
  vintages: readonly VintageWords[],
  lang: Lang,
): string {
  const said = vintages.map(({ status, published, said }, at) => {
    const [day, name] = [dayText(published, lang), STATUS_NAMES[status][lang]];
    const text = said.join(lang === 'zh' ? '，' : ', ');
    if (at === 0) return lang === 'zh' ? `首次${text}（${name}，${day}）` : `first ${text} (${name}, ${day})`;
    return lang === 'zh' ? `${name}${text}（${day}）` : `${name} ${text} (${day})`;
  });
  const subject = subjectIn(measure, period, lang);
  return lang === 'zh' ? `${subject}：${said.join('；')}` : `${subject}: ${said.join('; ')}`;
}

export const signChangedText = (first: string, last: string, lang: Lang): string =>
  lang === 'zh'
    ? `注意：增速符号改变，由${first}变为${last}。`
    : `Warning: the sign changed, from ${first} to ${last}.`;

export const onlyOneVintageText = (lang: Lang): string =>
  lang === 'zh' ? '只有这一次发布，尚无修订。' : 'Published once so far; there is no revision.';
