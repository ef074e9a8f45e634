import type { AlertMeasure } from '../domain/alert.ts';
import type { Day } from '../domain/day.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import { ALERT_MEASURE_NAMES } from './alert-words.ts';

/** What `/alerts test` says. */
export const REHEARSED = {
  heads: {
    en: ['First told', 'Last told', 'Measure', 'Direction', 'Score', 'Said to be'],
    zh: ['首次报警', '末次报警', '指标', '方向', '得分', '评价'],
  },
  up: { en: 'up', zh: '偏高' },
  down: { en: 'down', zh: '偏低' },
  missing: { en: 'missing', zh: '缺报' },
  useful: { en: 'useful', zh: '有用' },
  noise: { en: 'noise', zh: '误报' },
  unit: { en: 'returns a day', zh: '批/日' },
  footer: {
    en: 'Upright lines: the days on which an alert would first have been told.',
    zh: '竖线：将会首次报警的日期。',
  },
  alone: {
    en: 'Judged by the office alone: the others, from which the rule learns as well, are not open to you.',
    zh: '仅按本关区评判：其他关区数据不对您开放，未用于学习。',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, string | readonly string[]>>>>;

const YOUNG: Bilingual = {
  en: 'Too short to judge: the office has too few reported days before and in this period.',
  zh: '历史太短，无法评判：该期间及之前的报送日不足。',
};

export function rehearsalHeadline(count: number, young: boolean, lang: Lang): string {
  if (young) return YOUNG[lang];
  if (lang === 'zh') return `按当日已知数据逐日回放，将报警${count}次。`;
  return `Replayed day by day with what was known on each: ${count} ${count === 1 ? 'alert' : 'alerts'} would have been told.`;
}

/** How many of the alerts officers confirmed. */
export function rehearsalPrecision(votes: readonly ('useful' | 'noise' | null)[], lang: Lang): string {
  const useful = votes.filter((vote) => vote === 'useful').length;
  const judged = votes.filter((vote) => vote !== null).length;
  if (judged === 0) return lang === 'zh' ? '其中尚无经人员评价的。' : 'None of them has been judged by an officer yet.';
  const share = Math.round((100 * useful) / judged);
  return lang === 'zh'
    ? `经评价${judged}次，其中有用${useful}次，准确率${share}%。`
    : `Officers judged ${judged} of them: ${useful} useful, a precision of ${share} %.`;
}

export function rehearsalAlt(
  {
    office,
    measure,
    dates,
  }: { readonly office: string; readonly measure: AlertMeasure; readonly dates: readonly Day[] },
  lang: Lang,
): string {
  const name = ALERT_MEASURE_NAMES[measure][lang];
  if (lang === 'zh')
    return `折线图：${office}${name}每日实际值与预期值。${dates.length > 0 ? `首次报警：${dates.join('、')}。` : '没有报警。'}`;
  return `Line chart of ${office} ${name} each day beside what was expected. ${dates.length > 0 ? `First told: ${dates.join(', ')}.` : 'No alert.'}`;
}
