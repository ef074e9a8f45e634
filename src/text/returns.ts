import type { Day } from '../domain/day.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import type { ClockName, ReturnOffice } from '../domain/return-clock.ts';
import { dayText } from './day.ts';

/** A clock of returns by what it is for. */
export const CLOCK_NAMES: Readonly<Record<ClockName, Bilingual>> = {
  apply: { en: 'Imports: apply, 30 days', zh: '进口：申请，30日' },
  site: { en: 'Imports: back on site, 45 days', zh: '进口：退回监管场所，45日' },
  waiver: { en: 'Exports: tax waiver, 6 months', zh: '出口：税收优惠，6个月' },
  original: { en: 'Exports: come back, 1 year', zh: '出口：退运进境，1年' },
};

export const DUE_HEADS = {
  office: { en: 'Office', zh: '关区' },
  clock: { en: 'Clock', zh: '期限' },
  soonCount: { en: 'Due soon: declared', zh: '临近：申报数' },
  soonValue: { en: 'released', zh: '放行额' },
  soonBack: { en: 'back so far', zh: '已退额' },
  overdueCount: { en: 'Overdue: declared', zh: '逾期：申报数' },
  overdueValue: { en: 'released', zh: '放行额' },
  overdueBack: { en: 'back so far', zh: '已退额' },
  late: { en: 'Late or refused: number', zh: '逾期退回或被拒：批数' },
  lateValue: { en: 'value', zh: '金额' },
} as const satisfies Record<string, Bilingual>;

const OFFICES: Readonly<Record<ReturnOffice, Bilingual>> = {
  return: { en: 'the office of return', zh: '退货关区' },
  original: { en: 'the original office, that of release', zh: '原放行关区' },
};

const between = ([from, to]: readonly [Day, Day], lang: Lang): string =>
  lang === 'zh' ? `${dayText(from, lang)}至${dayText(to, lang)}` : `${dayText(from, lang)} to ${dayText(to, lang)}`;

/** What an answer about clocks is about. `office` is null for several. */
export function dueTitle(office: string | null, soon: readonly [Day, Day], lang: Lang): string {
  if (lang === 'zh') return `退货期限，${office === null ? '分关区' : office}，${between(soon, lang)}`;
  return `Returns due${office === null ? ' by office' : `, ${office}`}, ${between(soon, lang)}`;
}

export interface DueDays {
  readonly soon: readonly [Day, Day];
  readonly overdue: readonly [Day, Day];
  readonly lateIn: readonly [Day, Day];
  readonly by: ReturnOffice;
}

/** What each of the counts is, whose it is, and which rule it follows. */
export function dueNotes({ soon, overdue, lateIn, by }: DueDays, lang: Lang): string[] {
  if (lang === 'zh') {
    return [
      `临近：期限最后一日在${between(soon, lang)}的已放行货物；逾期：最后一日在${between(overdue, lang)}。已退额为其中至今已退回的。其余货物是否申请退货，库中不知：可能退回，也可能不退回；逾期后退回的按规定处理。按原放行关区统计。`,
      `逾期退回：${between(lateIn, lang)}退回、退回日晚于期限最后一日的退货，按${OFFICES[by].zh}统计。原申报尚未入库的退货无法计算期限。30日期限：同期逾期提交且被退单的退货申请，按申请关区统计；报文之外的申请不在库中。`,
      '期限自放行之日起算：放行日加30日、45日，或6个月、1年后的同日。零售进口：海关总署公告2020年第45号；出口：海关总署公告2020年第44号。',
    ];
  }
  return [
    `Due soon: goods released whose last day is ${between(soon, lang)}; overdue: whose last day was ${between(overdue, lang)}. Back so far is what has come back of them. The store does not know whether anybody wants to return the rest: it may come back or not; overdue means that it would now be late. By the office of release.`,
    `Late: came back ${between(lateIn, lang)}, after their last day; by ${OFFICES[by].en}. Returns whose original is not in the store have no clock. Of the 30 days: applications of that time that were sent after their last day and refused, by the office of the application; the store knows those of customs messages alone.`,
    'Last day: the day of release and 30 or 45 days, or the same day 6 months or 1 year later. Retail imports: GAC announcement 45/2020; exports: GAC announcement 44/2020.',
  ];
}

export const BEHIND: Bilingual = {
  en: 'Late or refused: the latest are not told yet, since fewer than three enterprises, or one above all, have come since the count last moved.',
  zh: '逾期退回或被拒：最近几批暂不计入，因上次更新以来涉及的企业不足三家，或以一家为主。',
};

/** One clock of one office in a sentence; amounts as they are printed. */
export const clockText = (
  name: ClockName,
  { soon, overdue, late }: { readonly soon: string; readonly overdue: string; readonly late: string },
  lang: Lang,
): string => {
  const came = name === 'apply' ? { en: 'refused late', zh: '逾期申请被拒' } : { en: 'came back late', zh: '逾期退回' };
  return lang === 'zh'
    ? `${CLOCK_NAMES[name].zh}：临近${soon}，逾期${overdue}，${came.zh}${late}`
    : `${CLOCK_NAMES[name].en}: due soon ${soon}, overdue ${overdue}, ${came.en} ${late}`;
};

/** Goods released and what of it is back. */
export const releasedText = (goods: string, back: string, lang: Lang): string =>
  lang === 'zh' ? `${goods}（已退${back}）` : `${goods} (back so far ${back})`;

export const lateText = (returns: string, value: string, lang: Lang): string =>
  lang === 'zh' ? `${returns}批（${value}）` : `${returns} (${value})`;

export const nearestText = (deadlines: readonly string[], lang: Lang): string =>
  lang === 'zh' ? `最近期限：${deadlines.join('；')}` : `Nearest last days: ${deadlines.join('; ')}`;

export const deadlineText = (lastDay: Day, clock: ClockName, released: Day, out: string, lang: Lang): string =>
  lang === 'zh'
    ? `${dayText(lastDay, lang)}（${CLOCK_NAMES[clock].zh}，${dayText(released, lang)}放行）${out}`
    : `${dayText(lastDay, lang)} (${CLOCK_NAMES[clock].en}; released ${dayText(released, lang)}) ${out}`;

/** Head of the day up to which goods of a period may still come back. */
export const OPEN_UNTIL: Bilingual = { en: 'Open until', zh: '退货期至' };

/** Below the bar of a period whose goods may still come back. */
export const STILL_OPEN: Bilingual = { en: 'still open', zh: '未完结' };

/** In a chart's footer, from the first period that is open on. */
export const openFromText = (period: string, lang: Lang): string =>
  lang === 'zh' ? `${period}起仍在退货期内，数值会上升` : `From ${period} on still open: more may come back`;

/** A line of a briefing: what has its last day soon, each clock with the goods released. */
export const deadlinesText = (said: readonly string[], days: number, lang: Lang): string =>
  lang === 'zh'
    ? `退货期限（${days}日内到期的放行货物）：${said.join('；')}`
    : `Return deadlines (goods whose last day is within ${days} days): ${said.join('; ')}`;
