import type { Day } from '../domain/day.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import type { Span } from '../domain/period.ts';
import type { Rhythm } from '../domain/timetable.ts';
import { dayText } from './day.ts';
import { spanText } from './period.ts';

const WEEKDAYS = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
} as const;

export const weekdayText = (day: Day, lang: Lang): string =>
  WEEKDAYS[lang][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

export const RHYTHM_NAMES: Readonly<Record<Rhythm, Bilingual>> = {
  daily: { en: 'Daily briefing', zh: '每日简报' },
  weekly: { en: 'Weekly briefing', zh: '每周简报' },
  monthly: { en: 'Monthly briefing', zh: '每月简报' },
  quarterly: { en: 'Quarterly briefing', zh: '季度简报' },
};

const RATE: Bilingual = { en: 'return rate', zh: '退货率' };
const FLOWS = { exports: { en: 'exports', zh: '出口' }, imports: { en: 'imports', zh: '进口' }, rate: RATE } as const;

/** What an answer said of a flow, or of the return rate; null where it had nothing. */
export interface SaidFigures {
  readonly exports: string | null;
  readonly imports: string | null;
  readonly rate?: string | null;
}

/** "exports 7.44 billion yuan, imports 2.18 billion yuan", 出口74.41亿元；进口…; null where nothing was said. */
export function figuresText(said: SaidFigures, lang: Lang): string | null {
  const parts = (['exports', 'imports', 'rate'] as const).flatMap((name) =>
    said[name] ? [`${FLOWS[name][lang]}${lang === 'zh' ? '' : ' '}${said[name]}`] : [],
  );
  return parts.length > 0 ? parts.join(lang === 'zh' ? '；' : '; ') : null;
}

/** A line's head and what follows it. */
export const headedText = (head: string, rest: string, lang: Lang): string =>
  lang === 'zh' ? `${head}：${rest}` : `${head}: ${rest}`;

export const periodHead = (period: Span, lang: Lang): string => {
  const day = period.from === period.to && period.from.length === 10 ? period.from : null;
  if (day === null) return spanText(period, lang);
  return lang === 'zh'
    ? `${dayText(day, lang)}（${weekdayText(day, lang)}）`
    : `${weekdayText(day, lang)} ${dayText(day, lang)}`;
};

export const allOffices: Bilingual = { en: 'all offices', zh: '全国' };
export const nothingReported: Bilingual = {
  en: 'no declarations have come in for this period yet',
  zh: '本期尚无报关单数据',
};

export const lastDaysHead = (days: number, aligned: boolean, lang: Lang): string => {
  if (lang === 'zh') return aligned ? `近${days}日（春节对齐）` : `近${days}日`;
  return aligned ? `Last ${days} days (counted from Spring Festival)` : `Last ${days} days`;
};

export const SO_FAR = {
  month: { en: 'Month so far', zh: '本月累计' },
  'january-february': { en: 'January and February together', zh: '1–2月合并累计' },
  year: { en: 'Year so far', zh: '本年累计' },
  aligned: { en: 'Counted from Spring Festival', zh: '春节对齐' },
  'all offices': { en: 'All offices', zh: '全国' },
  growth: { en: 'growth counted from Spring Festival', zh: '同比按春节对齐' },
  'returns of the month': { en: 'Returns, month so far', zh: '本月累计退货' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export interface Points {
  readonly name: string;
  /** In percentage points, with sign. */
  readonly text: string;
}

const REST = { others: { en: 'others', zh: '其他' }, rounding: { en: 'rounding', zh: '尾差' } } as const;

/** What adds up to the growth: "exports +4.53 % = Guangzhou +1.53, Nanjing -1.43, others +4.43 points". */
export function standsOutText(
  head: string,
  {
    growth,
    parts,
    rest,
  }: {
    growth: string;
    parts: readonly Points[];
    rest: { readonly of: keyof typeof REST; readonly text: string } | null;
  },
  lang: Lang,
): string {
  const named = rest === null ? parts : [...parts, { name: REST[rest.of][lang], text: rest.text }];
  const all = named.map(({ name, text }) => (lang === 'zh' ? `${name}${text}` : `${name} ${text}`));
  return lang === 'zh'
    ? `拉动（${head}）：出口同比${growth}，其中${all.join('，')}（百分点）`
    : `What moved it (${head}): exports ${growth} y/y = ${all.join(', ')} (percentage points)`;
}

export function notReportedText(day: Day, names: readonly string[], all: number, lang: Lang): string {
  const when = dayText(day, lang);
  const shown = names.slice(0, 8).join(lang === 'zh' ? '、' : ', ');
  if (names.length === 0)
    return lang === 'zh'
      ? all === 1
        ? `报送：${when}已报送`
        : `报送：${when}应报${all}个关区均已报送`
      : all === 1
        ? `Reports: in for ${when}`
        : `Reports: all ${all} offices expected for ${when} are in`;
  const more = names.length - 8;
  if (lang === 'zh') return `尚未报送（${when}）：${shown}${more > 0 ? `等${names.length}个关区` : ''}`;
  return `Not reported for ${when}: ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Where a briefing comes after its time. */
export function lateText(due: string, now: string, lang: Lang): string {
  return lang === 'zh' ? `应于${due}发送，迟至${now}发出。` : `It was due at ${due} and is sent late, at ${now}.`;
}
export const resentText = (due: string, lang: Lang): string =>
  lang === 'zh'
    ? `重新发送：应于${due}发送的简报，数据为当前。`
    : `Sent again: the briefing due at ${due}, with figures as of now.`;
export const unannouncedText = (year: string, lang: Lang): string =>
  lang === 'zh'
    ? `${year}年放假安排尚未公布（库中没有），公布前每天视为工作日。`
    : `The days off of ${year} are not announced yet (the store has none): until then every day counts as a workday.`;
