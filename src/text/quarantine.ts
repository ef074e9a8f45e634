import type { Lang } from '../domain/lang.ts';

const of = (names: readonly string[], lang: Lang): string =>
  names.length === 0 ? '' : lang === 'zh' ? `（${names.join('、')}）` : ` (${names.join(', ')})`;

/** How many rows wait in quarantine, of which offices. */
export const quarantineHeadline = (rows: number, names: readonly string[], lang: Lang): string => {
  if (rows === 0)
    return lang === 'zh' ? `隔离区为空${of(names, lang)}。` : `Nothing is in quarantine${of(names, lang)}.`;
  return lang === 'zh'
    ? `隔离区有${rows}行未入账${of(names, lang)}。`
    : `${rows} rows wait in quarantine${of(names, lang)}.`;
};

/** How many lists of customs messages are known, and for how many of them something is open. */
export const waitingHeadline = (lists: number, open: number, names: readonly string[], lang: Lang): string => {
  if (lists === 0)
    return lang === 'zh'
      ? `没有海关报文清单${of(names, lang)}。`
      : `There are no lists of customs messages${of(names, lang)}.`;
  return lang === 'zh'
    ? `海关报文清单${lists}份，其中${open}份有待补事项${of(names, lang)}。`
    : `${lists} lists of customs messages, ${open} of them with something open${of(names, lang)}.`;
};

export const QUARANTINE_HEADS = {
  en: ['File', 'Field', 'Reason', 'Rows'],
  zh: ['文件', '字段', '原因', '行数'],
} as const;
export const WAITING_HEADS = {
  en: ['Office', 'State', 'Open', 'Lists'],
  zh: ['海关', '状态', '待补', '份数'],
} as const;

export const STATE_NAMES: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  counted: { en: 'counted', zh: '已计入' },
  declared: { en: 'declared, not released', zh: '已申报未放行' },
  rejected: { en: 'rejected', zh: '已退单' },
  cancelled: { en: 'cancelled', zh: '已撤销' },
  deleted: { en: 'deleted', zh: '已删除' },
  merged: { en: 'found its number', zh: '已并入清单编号' },
  waiting: { en: 'waiting', zh: '待补' },
};

/** What an officer can do next, where nothing but a console can. */
export const quarantineNext = (lang: Lang): string =>
  lang === 'zh'
    ? '处理：更正后重新报送，或由管理员运行 tidewaiter quarantine retry（可带更正后的映射文件）。'
    : 'Next: send the corrected rows again, or have the operator run tidewaiter quarantine retry, with a mended map where there is one.';
