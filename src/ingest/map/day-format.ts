import { addDays, type Day, isDay } from '../../domain/day.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const PATTERNS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MMM: '(?<name>[A-Za-z]{3})[a-z]*',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '\\d{2}',
  H: '\\d{1,2}',
  mm: '\\d{2}',
  ss: '\\d{2}',
};

/** A number of days since the turn of 1900, as spreadsheets keep dates; a fraction is the time of day. */
function excelDay(text: string): Day | null {
  const days = /^(\d{1,6})(?:[.,]\d+)?$/.exec(text)?.[1];
  // The count has a 29 February 1900 that never was, so day 0 lies on 1899-12-30.
  return days === undefined ? null : addDays('1899-12-30', Number(days));
}

/** True for `excel`, or letters that name a year and a month. */
export const isDayFormat = (format: string): boolean => format === 'excel' || (/YY/.test(format) && /M/.test(format));

/**
 * Reads days written in a format: YYYY or YY (20YY), MM, M or MMM (English), DD or D, HH, H, mm, ss, all else as it
 * stands; `excel` is a serial number. A format without a day gives the first of the month.
 */
export function createDayReader(format: string): (text: string) => Day | null {
  if (format === 'excel') return (text) => excelDay(text.trim());
  const parts = format.split(/(YYYY|YY|MMM|MM|M|DD|D|HH|H|mm|ss)/);
  const source = parts.map((part) => PATTERNS[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('');
  const pattern = new RegExp(`^${source}$`);
  return (text) => {
    const found = pattern.exec(text.trim())?.groups;
    if (!found) return null;
    const month = found.name ? MONTHS.indexOf(found.name.toLowerCase()) + 1 : Number(found.month);
    const year = found.year ?? `20${found.short}`;
    const day = `${year}-${String(month).padStart(2, '0')}-${(found.day ?? '01').padStart(2, '0')}`;
    return isDay(day) ? day : null;
  };
}
