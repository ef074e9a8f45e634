import type { Lang } from '../domain/lang.ts';
import { dayIn, timeIn } from '../domain/zone.ts';
import { weekdayText } from './briefing-lines.ts';
import { dayText } from './day.ts';

export const BEIJING = 'Asia/Shanghai';

/** "Tue 24 Nov 2026 09:00", 2026年11月24日（周二）09:00; Beijing time has no zone, others name theirs. */
export function instantText(at: Date, zone: string, lang: Lang): string {
  const [day, time] = [dayIn(zone, at), timeIn(zone, at)];
  const where = zone === BEIJING ? '' : lang === 'zh' ? `（${zone}）` : ` (${zone})`;
  if (lang === 'zh') return `${dayText(day, lang)}（${weekdayText(day, lang)}）${time}${where}`;
  return `${weekdayText(day, lang)} ${dayText(day, lang)} ${time}${where}`;
}
