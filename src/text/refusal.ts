import type { Lang } from '../domain/lang.ts';
import type { Refusal, RefusalCode } from '../domain/refusal.ts';
import { REFUSALS_EN } from './refusal-en.ts';
import { REFUSALS_ZH } from './refusal-zh.ts';

/** A refusal as a sentence: what was not understood, and what works instead. */
export function refusalText(refusal: Refusal, lang: Lang): string {
  const sentences = lang === 'zh' ? REFUSALS_ZH : REFUSALS_EN;
  // The code picks the sentence that takes its own facts; the compiler cannot follow that through the union.
  const sentence = sentences[refusal.code] as (facts: Refusal['facts']) => string;
  return sentence(refusal.facts);
}

export const REFUSAL_CODES = Object.keys(REFUSALS_EN) as RefusalCode[];
