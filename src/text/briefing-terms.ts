import type { Lang } from '../domain/lang.ts';
import type { Rhythm } from '../domain/timetable.ts';

const WORDS = {
  daily: { en: 'daily', zh: '每日' },
  weekly: { en: 'weekly', zh: '每周' },
  monthly: { en: 'monthly', zh: '每月' },
  quarterly: { en: 'quarterly', zh: '每季' },
  workdays: { en: 'workdays', zh: '工作日' },
  days: { en: 'days', zh: '自然日' },
  both: { en: 'both', zh: '中英' },
  'in en': { en: 'en', zh: '英文' },
  'in zh': { en: 'zh', zh: '中文' },
  complete: { en: 'when complete', zh: '报齐后' },
  quiet: { en: 'quiet', zh: '无事不发' },
  all: { en: 'all offices', zh: '全部关区' },
} as const;

export interface SaidTerms {
  readonly rhythm: Rhythm;
  readonly time: string;
  readonly zone: string;
  readonly on: 'workdays' | 'days';
  readonly lang: Lang | 'both';
  /** Names or codes. */
  readonly offices: readonly string[];
  readonly whenComplete: boolean;
  readonly quiet: boolean;
}

/** The terms in words that read to the same terms. */
export function termsText(terms: SaidTerms, lang: Lang): string {
  const spoken = terms.lang === 'both' ? WORDS.both : WORDS[`in ${terms.lang}`];
  return [
    WORDS[terms.rhythm][lang],
    terms.time,
    terms.zone,
    WORDS[terms.on][lang],
    spoken[lang],
    terms.offices.length > 0 ? terms.offices.join(lang === 'zh' ? '、' : ', ') : WORDS.all[lang],
    ...(terms.whenComplete ? [WORDS.complete[lang]] : []),
    ...(terms.quiet ? [WORDS.quiet[lang]] : []),
  ].join(' ');
}
