import type { Lang } from '../domain/lang.ts';
import type { PeriodLabel } from '../domain/period.ts';
import type { Measure } from '../domain/vocabulary.ts';
import { periodText } from './period.ts';
import { MEASURE_NAMES } from './words.ts';

/** A national measure by its full name: "CBEC exports", 跨境电商出口. */
export const subjectText = (measure: Measure, lang: Lang): string =>
  lang === 'zh' ? `跨境电商${MEASURE_NAMES[measure].zh}` : `CBEC ${MEASURE_NAMES[measure].en}`;

/** A measure in its period: "CBEC exports 2020", 2020年跨境电商出口. */
export const subjectIn = (measure: Measure, period: PeriodLabel, lang: Lang): string =>
  lang === 'zh'
    ? `${periodText(period, lang)}${subjectText(measure, lang)}`
    : `${subjectText(measure, lang)} ${periodText(period, lang)}`;

/** Measures joined: "exports and imports", 出口和进口. */
export function measuresText(measures: readonly Measure[], lang: Lang): string {
  const names = measures.map((measure) => MEASURE_NAMES[measure][lang]);
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}
