import {
  CALIBERS,
  type Caliber,
  EVIDENCE,
  FIGURE_KINDS,
  type FigureKind,
  SERIES,
  type Series,
  STATUSES,
  type Status,
} from '../../domain/figure.ts';
import { MEASURE_WORDS } from '../../language/lexicon/words/measures.ts';
import { STATUS_WORDS } from '../../language/lexicon/words/statuses.ts';
import { normalise } from '../../language/normalise.ts';

type Words<V extends string> = readonly (readonly [word: string, value: V])[];

/** The words for each value, its own name first; the longer of two that begin alike before the shorter. */
const wordsOf = <V extends string>(values: readonly V[], more: (value: V) => readonly string[]): Words<V> =>
  values
    .flatMap((value) => [value, ...more(value)].map((word) => [normalise(word).text, value] as const))
    .sort(([a], [b]) => b.length - a.length);

const CALIBER_WORDS: Readonly<Record<Caliber, readonly string[]>> = {
  full: ['full caliber', '全口径'],
  platform: ['platform caliber', '平台口径'],
};
const KIND_WORDS: Readonly<Record<FigureKind, readonly string[]>> = {
  level: ['value', '金额'],
  growth: ['y/y', '同比', '增速'],
  usd: ['dollars', '美元'],
};
const EVIDENCE_WORDS: Readonly<Record<(typeof EVIDENCE)[number], readonly string[]>> = {
  official: ['官方'],
  press: ['媒体'],
  seed: [],
};

/** What the words of a release mean, in English and Chinese, as they stand after `normalise`. */
export const RELEASE_WORDS = {
  series: wordsOf<Series>(SERIES, (series) => [...MEASURE_WORDS[series].en, ...MEASURE_WORDS[series].zh]),
  status: wordsOf<Status>(STATUSES, (status) => [...STATUS_WORDS[status].en, ...STATUS_WORDS[status].zh]),
  caliber: wordsOf<Caliber>(CALIBERS, (caliber) => CALIBER_WORDS[caliber]),
  kind: wordsOf<FigureKind>(FIGURE_KINDS, (kind) => KIND_WORDS[kind]),
  evidence: wordsOf(EVIDENCE, (evidence) => EVIDENCE_WORDS[evidence]),
} as const;

/** What a whole text means; null for none of the words. */
export function readWord<V extends string>(text: string, words: Words<V>): V | null {
  const typed = normalise(text).text.trim();
  return words.find(([word]) => word === typed)?.[1] ?? null;
}
