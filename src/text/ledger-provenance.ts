import type { Day } from '../domain/day.ts';
import type { Lang } from '../domain/lang.ts';
import { countText } from './amount.ts';
import { dayText } from './day.ts';

/** What was counted, and out of how much. `filter` is in words; `dimensions` are column names. */
export function countedText(
  counted: { filter: readonly string[]; dimensions: readonly string[]; cells: number; declarations: number },
  lang: Lang,
): string {
  const { filter, dimensions, cells, declarations } = counted;
  const rows = countText(declarations, lang);
  if (lang === 'zh') {
    const by = dimensions.length > 0 ? `，按${dimensions.join('、')}分为${cells}格` : '';
    return `统计范围：${filter.length > 0 ? filter.join('；') : '全部申报'}${by}，共${rows}批申报。`;
  }
  const by = dimensions.length > 0 ? `, by ${dimensions.join(' and ').toLowerCase()} in ${cells} cells` : '';
  return `Counted: ${filter.length > 0 ? filter.join('; ') : 'all declarations'}${by}, from ${rows} declarations.`;
}

interface Days {
  readonly from: Day;
  readonly to: Day;
  readonly baseFrom: Day;
  readonly baseTo: Day;
  readonly running: boolean;
  /** False where nothing was there to compare with. */
  readonly compared: boolean;
}

/** The days of the period and of its base. */
export function daysText({ from, to, baseFrom, baseTo, running, compared }: Days, lang: Lang): string {
  const range = (first: Day, last: Day): string =>
    `${dayText(first, lang)}${lang === 'zh' ? '至' : ' to '}${dayText(last, lang)}`;
  if (lang === 'zh') {
    const base = compared ? `；对比期：${range(baseFrom, baseTo)}` : '；无基数';
    return `日期：${range(from, to)}${running ? '（期间未结束）' : ''}${base}。`;
  }
  const base = compared ? `, against ${range(baseFrom, baseTo)}` : ', with nothing to compare';
  return `Days: ${range(from, to)}${running ? ' (still running)' : ''}${base}.`;
}

const FORMULAS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  value: { en: 'declared value of goods, summed', zh: '申报货值之和' },
  parcels: { en: 'parcels, summed', zh: '清单数之和' },
  declarations: { en: 'number of declarations', zh: '申报批数' },
  'returned value': { en: 'value of goods that came back, summed', zh: '退货货值之和' },
  'returned parcels': { en: 'parcels that came back, summed', zh: '退货清单数之和' },
  returns: { en: 'number of returns', zh: '退货批数' },
  'return rate': { en: 'value that came back / declared value', zh: '退货货值 ÷ 申报货值' },
};

/** How the metric and its growth are computed. */
export function ledgerFormulaText(
  { metric, cohort, balance }: { metric: string; cohort: boolean; balance: boolean },
  lang: Lang,
): string {
  const rate = metric === 'return rate';
  const what = FORMULAS[metric]?.[lang] ?? metric;
  if (lang === 'zh') {
    const basis = balance ? '，出口减进口' : cohort ? '，按原放行批次' : '';
    return `算法：${what}${basis}；${rate ? '变动 = 本期 - 对比期' : '同比 = 本期 ÷ 对比期 - 1'}，保留到百分之0.01，四舍五入。`;
  }
  const basis = balance ? ', exports less imports' : cohort ? ', by the release of what came back' : '';
  const growth = rate ? 'change = period - base' : 'growth = period / base - 1';
  return `Formula: ${what}${basis}; ${growth}, to hundredths of a percent, halves away from zero.`;
}
