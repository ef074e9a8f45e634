import type { Day } from '../domain/day.ts';
import type { Lang } from '../domain/lang.ts';
import { dayText } from './day.ts';

/** How an answer is named below it. */
export const idNote = (id: string, lang: Lang): string => (lang === 'zh' ? `回答编号：${id}` : `Answer ${id}`);

export const whyLabel = (lang: Lang): string => (lang === 'zh' ? '依据' : 'why');
export const againLabel = (lang: Lang): string => (lang === 'zh' ? '再问一次' : 'ask again');

/** First line of an explanation. */
export const explainedText = (id: string, question: string, lang: Lang): string =>
  lang === 'zh' ? `回答${id}：${question}` : `Answer ${id}: ${question}`;

export function askedText(first: Day, last: Day, lang: Lang): string {
  const [from, to] = [dayText(first, lang), dayText(last, lang)];
  if (lang === 'zh') return first === last ? `${from}提问。` : `首次提问${from}，最近提问${to}。`;
  return first === last ? `Asked on ${from}.` : `First asked on ${from}, last on ${to}.`;
}

/** Whether asking again gives the same figures. `before` and `now` name the states; empty when it has not moved. */
export function stateText(
  { before, now, same }: { before: readonly string[]; now: readonly string[]; same: boolean },
  lang: Lang,
): string {
  const zh = lang === 'zh';
  if (before.length === 0 && now.length === 0) {
    if (same)
      return zh
        ? '数据状态未变：再次查询，结果完全相同。'
        : 'The state has not moved: asked again, it gives the same figures to the last unit.';
    return zh
      ? '数据状态未变，但结果不同：请告知管理员。'
      : 'The state has not moved, yet the figures differ: please tell the operator.';
  }
  const [from, to] = [before, now].map((states) => (states.length === 0 ? '–' : states.join('; ')));
  if (same)
    return zh
      ? `此后数据状态有变（当时：${from}；现在：${to}），结果相同。`
      : `The state has moved since (then: ${from}; now: ${to}); the figures are the same.`;
  return zh
    ? `此后数据状态有变（当时：${from}；现在：${to}），结果不同：`
    : `The state has moved since (then: ${from}; now: ${to}), and figures with it:`;
}

/** One figure then and now. */
export const changeText = (label: string, before: string, now: string, lang: Lang): string =>
  lang === 'zh' ? `${label}：当时${before}，现在${now}` : `${label}: then ${before}, now ${now}`;

export const moreChangesText = (count: number, lang: Lang): string =>
  lang === 'zh' ? `另有${count}个数字不同。` : `${count} more differ.`;

const FORMULAS = {
  quoted: { en: 'Quoted as it was printed: nothing was computed.', zh: '按公布值引用，未作计算。' },
  implied: {
    en: 'Implied level = level of the year after / (1 + its growth).',
    zh: '推算值 = 次年金额 ÷（1 + 次年同比）。',
  },
  contribution: {
    en: 'Contribution = (part - the same part a year before) / trade a year before.',
    zh: '拉动 =（本期部分 - 上年同期部分）÷ 上年同期进出口。',
  },
  share: { en: 'Share = part / trade.', zh: '占比 = 部分 ÷ 进出口。' },
  balance: { en: 'Balance = exports - imports.', zh: '差额 = 出口 - 进口。' },
} as const;

const BOUNDS = {
  en: 'The bounds hold every set of true values consistent with all the printed figures below and exports + imports = trade.',
  zh: '取值范围包含与下列全部公布数据相容、且出口 + 进口 = 进出口的所有真值。',
} as const;

/** The formulas behind figures of one answer, each once, and what their bounds mean. */
export function formulasText(derivations: readonly (keyof typeof FORMULAS)[], lang: Lang): string[] {
  const derived = derivations.some((derivation) => derivation !== 'quoted');
  return [...derivations.map((derivation) => FORMULAS[derivation][lang]), ...(derived ? [BOUNDS[lang]] : [])];
}
