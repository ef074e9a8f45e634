import type { Status } from '../domain/figure.ts';
import type { Lang } from '../domain/lang.ts';
import type { PeriodLabel } from '../domain/period.ts';
import type { Measure } from '../domain/vocabulary.ts';
import { periodText } from './period.ts';
import { vintageText } from './release.ts';
import { subjectIn } from './subject.ts';

interface FigureWords {
  readonly measure: Measure;
  readonly period: PeriodLabel;
  /** Level and growth as they are to be printed; null where none was published. */
  readonly level: string | null;
  readonly growth: string | null;
  readonly status: Status;
  readonly published: string;
}

/**
 * "CBEC exports 2020: 1.12 trillion yuan, +40.1 % y/y (preliminary, China customs, 14 Jan 2021)";
 * 2020年跨境电商出口1.12万亿元，同比增长40.1%（初步数据，2021年1月14日发布）.
 */
export function figureSentence({ measure, period, level, growth, ...vintage }: FigureWords, lang: Lang): string {
  const said = [level, growth].filter((part) => part !== null);
  const subject = subjectIn(measure, period, lang);
  return lang === 'zh'
    ? `${subject}${said.join('，')}（${vintageText(vintage, lang)}）`
    : `${subject}: ${said.join(', ')} (${vintageText(vintage, lang)})`;
}

interface ImpliedWords extends FigureWords {
  readonly implied: string;
  /** The period whose level and growth it follows from. */
  readonly from: PeriodLabel;
}

/** Says that a level was not published, and what the year after implies. */
export function impliedSentence({ measure, period, implied, from, ...words }: ImpliedWords, lang: Lang): string {
  const subject = subjectIn(measure, period, lang);
  const said = [words.level, words.growth].filter((part) => part !== null);
  const [after, vintage] = [periodText(from, lang), vintageText(words, lang)];
  return lang === 'zh'
    ? `${subject}：该口径未公布；推算约${implied}，依据${after}${said.join('，')}（${vintage}）`
    : `${subject}: not published on this caliber; implied about ${implied}, from ${after}: ${said.join(', ')} (${vintage})`;
}
