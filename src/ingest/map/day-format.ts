import { beijingDay } from '../../domain/clock.ts';
import { addDays, type Day, isDay } from '../../domain/day.ts';
import { instantIn } from '../../domain/zone.ts';
import { halfWidth } from '../half-width.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const PATTERNS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MMM: '(?<name>[A-Za-z]{3})[a-z]*',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '\\d{1,9}',
  A: '(?<half>[AaPp][Mm])',
  Z: '(?<offset>[Zz]|[+-]\\d{2}:?\\d{2})',
};
const PARTS = /(YYYY|YY|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z)/;
const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?)? ?(?<offset>[Zz]|[+-]\d{2}:?\d{2})?$/;
const EPOCHS: Readonly<Record<string, number>> = { epoch: 1_000, 'epoch-ms': 1 };
const BEIJING_MS = 8 * 3_600_000;

/** What a text says of time. */
export interface Moment {
  /** In Beijing. */
  readonly day: Day;
  /** Since 1970, in milliseconds. */
  readonly ms: number;
}

const momentAt = (ms: number): Moment | null => (Math.abs(ms) < 8e15 ? { day: beijingDay(new Date(ms)), ms } : null);
const isUtc = (zone: string): boolean => /^(Etc\/)?UTC$/i.test(zone);

/** Days since the turn of 1900, as spreadsheets keep dates; a fraction is the time of day. */
function excelMoment(text: string): Moment | null {
  const [, days = '', fraction = ''] = /^(\d{1,6})(?:[.,](\d+))?$/.exec(text) ?? [];
  // The count has a 29 February 1900 that never was: before it days are off by one, and a 0 is an empty cell.
  if (Number(days) < 61) return null;
  const day = addDays('1899-12-30', Number(days));
  return { day, ms: Date.parse(`${day}T00:00:00+08:00`) + Math.round(Number(`0.${fraction || 0}`) * 86_400_000) };
}

function offsetMs(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** The instant of what a pattern found, on the clocks of its own offset, of the zone, or of Beijing. */
function momentOf(found: Readonly<Record<string, string | undefined>>, zone: string | undefined): Moment | null {
  const two = (text: string | number | undefined): string => String(text ?? 0).padStart(2, '0');
  const month = found.name ? MONTHS.indexOf(found.name.toLowerCase()) + 1 : found.month;
  const day = `${found.year ?? `20${found.short}`}-${two(month)}-${two(found.day ?? '01')}`;
  const hour = found.half === undefined ? null : (Number(found.hour) % 12) + (/^p/i.test(found.half) ? 12 : 0);
  const [time, seconds] = [`${two(hour ?? found.hour)}:${two(found.minute)}`, Number(found.second ?? 0)];
  const wall = Date.parse(`${day}T${time}:${two(found.second)}Z`);
  if (!isDay(day) || Number.isNaN(wall)) return null;
  if (found.offset) return momentAt(wall - offsetMs(found.offset));
  if (zone === undefined) return { day, ms: wall - BEIJING_MS };
  return momentAt(isUtc(zone) ? wall : instantIn(zone, day, time).getTime() + seconds * 1_000);
}

/**
 * Reads times written in a format: YYYY or YY (20YY), MM, M or MMM (English), DD or D, HH, H, hh, h, A (AM or PM), mm,
 * ss, SSS, Z (Z or +08:00), all else as it stands; `iso`, `excel`, `epoch` and `epoch-ms` by name. A format without a day
 * gives the first of the month. Times without an offset are those of the zone, or else of Beijing.
 */
export function createTimeReader(format: string, zone?: string): (text: string) => Moment | null {
  if (format === 'excel') return (text) => excelMoment(halfWidth(text).trim());
  const unit = EPOCHS[format];
  if (unit)
    return (text) => (/^-?\d{1,16}(\.\d+)?$/.test(text.trim()) ? momentAt(Math.floor(Number(text) * unit)) : null);
  const plain = halfWidth(format).split(PARTS);
  const source = plain.map((part) => PATTERNS[part] ?? part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('');
  const pattern = format === 'iso' ? ISO : new RegExp(`^${source}$`);
  return (text) => {
    const found = pattern.exec(halfWidth(text).trim())?.groups;
    return found ? momentOf(found, zone) : null;
  };
}

/** What is wrong with a format; null for one that names a year and a month, each part once. */
export function formatFault(format: string): string | null {
  if (format === 'excel' || format === 'iso' || EPOCHS[format]) return null;
  if (!/YY/.test(format) || !/M/.test(format)) {
    return 'must be "iso", "excel", "epoch", "epoch-ms" or name a year and a month, such as "DD/MM/YYYY"';
  }
  try {
    createTimeReader(format);
    return null;
  } catch {
    return 'names a part twice; months are MM, minutes are mm';
  }
}
