import type { Lang } from '../domain/lang.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const monthName = (month: number): string => MONTHS[month - 1] ?? String(month);

/** `2021-01-14` as "14 Jan 2021" or 2021年1月14日; `2024-08`, a month alone, as "Aug 2024" or 2024年8月. */
export function dayText(day: string, lang: Lang): string {
  const [year, month, date] = day.split('-').map(Number);
  if (lang === 'zh') return `${year}年${month}月${date === undefined ? '' : `${date}日`}`;
  return [date, monthName(month ?? 0), year].filter((part) => part !== undefined).join(' ');
}
