import type { Day } from '../domain/day.ts';
import type { Bilingual, Lang } from '../domain/lang.ts';
import { dayText } from './day.ts';

/** What a metric of the ledger is called, without the flow. */
export const METRIC_NAMES = {
  value: { en: '', zh: '' },
  parcels: { en: 'parcels', zh: '清单数' },
  declarations: { en: 'declarations', zh: '申报数' },
  'returned value': { en: 'returned goods', zh: '退货额' },
  'returned parcels': { en: 'returned parcels', zh: '退货清单数' },
  returns: { en: 'returns', zh: '退货批数' },
  'return rate': { en: 'return rate', zh: '退货率' },
} as const satisfies Record<string, Bilingual>;

/** Behind a metric of returns that are counted under the release of what came back. */
export const COHORT: Bilingual = { en: ' by cohort', zh: '（按放行批次）' };

/** What a sum of declarations is and is not. */
export const ledgerNote = (last: Day, state: number, lang: Lang): string =>
  lang === 'zh'
    ? `由库中报关单汇总，截至${dayText(last, lang)}（库状态${state}）；9710、9810也可采用报关单申报，汇总数低于公布数，不代替公布数。`
    : `Sum of declarations in the store up to ${dayText(last, lang)} (state ${state}). 9710 and 9810 may also be filed as full declarations, so such sums fall short of published figures and do not replace them.`;

export const runningNote = (last: Day, lang: Lang): string =>
  lang === 'zh'
    ? `期间未结束：数据至${dayText(last, lang)}，同比按相同日期计算。`
    : `The period is still running, up to ${dayText(last, lang)}; growth compares the same days.`;

/** Below a period that is still running. */
export const upToText = (day: string, lang: Lang): string => (lang === 'zh' ? `至${day}` : `to ${day}`);

export const NO_BASE: Bilingual = { en: 'no base', zh: '无基数' };
/** Before growth that is that of both months. */
export const JANUARY_FEBRUARY: Bilingual = { en: 'Jan–Feb ', zh: '1–2月' };
export const WITH_FEBRUARY: Bilingual = { en: 'with Feb', zh: '与2月合计' };

/** The same in a chart's footer, where growth stands below February. */
export const SPRING_DRAWN: Bilingual = {
  en: 'Growth at Feb is that of Jan and Feb together',
  zh: '2月处的同比为1–2月合计',
};

export const noBaseNote: Bilingual = {
  en: 'No base: 9710 and 9810 began office by office from July 2020, or the ledger does not reach back a year.',
  zh: '无基数：9710、9810自2020年7月起分批实施，或库中没有上年同期数据。',
};

export const springNote: Bilingual = {
  en: 'January and February are compared together, since Spring Festival moves between them.',
  zh: '1月和2月合并计算同比，因春节在两月间移动。',
};

export const alignedNote = (from: Day, to: Day, lang: Lang): string =>
  lang === 'zh'
    ? `按距春节相同天数与上年比较：${dayText(from, lang)}至${dayText(to, lang)}。`
    : `Compared with the days that lie equally far from Spring Festival the year before: ${dayText(from, lang)} to ${dayText(to, lang)}.`;

/** Which of the two return rates an answer uses. */
export const rateNote = (cohort: boolean, lang: Lang): string => {
  if (cohort) {
    return lang === 'zh'
      ? '按原放行批次：退货额除以该批放行额；近期批次仍在退货期内（进口自放行起45日，出口1年），尚未完结。按原放行关区统计。'
      : 'Rate by cohort: what has come back of the goods released in the period, divided by their value; recent cohorts are still open (imports for 45 days after release, exports for 1 year). By the office of release.';
  }
  return lang === 'zh'
    ? '按退货月份：当期退货额除以当期放行额。按退货关区统计。'
    : 'Rate by return month: value that came back in the period divided by value released in the period. By the office of return.';
};

/** Which returns are counted, where it is no rate. */
export const returnsNote = (cohort: boolean, lang: Lang): string => {
  if (cohort) {
    return lang === 'zh'
      ? '按原放行批次：当期放行的货物至今已退回的；近期批次仍在退货期内（进口自放行起45日，出口1年），尚未完结。按原放行关区统计。'
      : 'Returns by cohort: what has come back so far of the goods released in the period; recent cohorts are still open (imports for 45 days after release, exports for 1 year). By the office of release.';
  }
  return lang === 'zh' ? '按退货日期、退货关区统计。' : 'By the day on which it came back, and the office of return.';
};

/** Cells held back because their denominator is small. */
export const floorNote = (floor: number, lang: Lang): string =>
  lang === 'zh' ? `清单不足${floor}票的不计算退货率。` : `No rate is given for fewer than ${floor} parcels.`;

/** Modes in the store that a sum of cross-border e-commerce leaves out. */
export const contrastNote = (modes: readonly string[], lang: Lang): string =>
  lang === 'zh'
    ? `未计入${modes.join('、')}：不属于跨境电商；如需查询请写明监管方式。`
    : `Without ${modes.join(' and ')}, which are no cross-border e-commerce; name the mode to ask for them.`;

/** Stands where a figure is confidential, as in the SDMX code list of confidentiality. */
export const HELD = 'c';

export const heldNote: Bilingual = {
  en: 'c: confidential. Fewer than 3 enterprises are in it or one has more than 85 % of the value, or such a figure could be worked out from it and the others.',
  zh: 'c：保密。该项企业不足3家，或一家占比超过85%，或由该项与其他各项可推算出此类数据。',
};

/** Where the same officer was shown the other half of a difference before. */
export const heldByHistoryNote: Bilingual = {
  en: 'Some are c because, with what you were shown in earlier answers, they would give a confidential figure away; asked in another way they stay c.',
  zh: '部分项为c，因其与您此前获得的回答相减可推算出保密数据；换一种方式查询结果相同。',
};

export const OTHER: Bilingual = { en: 'other', zh: '其他' };
/** What a limit leaves out, with how many it is: "other (37)", 其他（37）. */
export const otherText = (count: number, lang: Lang): string =>
  lang === 'zh' ? `${OTHER.zh}（${count}）` : `${OTHER.en} (${count})`;
/** What is left of a whole beside the part that was asked for. */
export const ALL_OTHERS: Bilingual = { en: 'all others', zh: '其余' };
export const TOTAL: Bilingual = { en: 'Total', zh: '合计' };
