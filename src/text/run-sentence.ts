import type { Lang } from '../domain/lang.ts';
import type { PeriodLabel, Span } from '../domain/period.ts';
import type { Measure } from '../domain/vocabulary.ts';
import { periodText, spanText } from './period.ts';
import { subjectText } from './subject.ts';

interface RunWords {
  readonly measure: Measure;
  readonly span: Span;
  /** Each period with what was published for it. */
  readonly said: readonly { readonly period: PeriodLabel; readonly parts: readonly string[] }[];
}

/** "CBEC trade 2018 to 2025: 2018 1.06 trillion yuan; 2020 1.69 trillion yuan, +31.1 % y/y; ..." */
export function runSentence({ measure, span, said }: RunWords, lang: Lang): string {
  const texts = said.map(({ period, parts }) =>
    lang === 'zh'
      ? `${periodText(period, lang)}${parts.join('，')}`
      : `${periodText(period, lang)} ${parts.join(', ')}`,
  );
  const subject = subjectText(measure, lang);
  return lang === 'zh'
    ? `${spanText(span, lang)}${subject}：${texts.join('；')}`
    : `${subject} ${spanText(span, lang)}: ${texts.join('; ')}`;
}
