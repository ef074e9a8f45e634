import { type Day, isDay } from '../domain/day.ts';
import type { Lang } from '../domain/lang.ts';
import type { ReturnOffice } from '../domain/return-clock.ts';

const FILES = ['csv', 'xlsx', 'sdmx'] as const;
/** A file that an answer about clocks may come as. */
export type ReturnsFile = (typeof FILES)[number];

/** What `/returns due` was asked. */
export interface ReturnsRequest {
  /** The words that name the office; empty for none. */
  readonly office: string;
  /** Days that are soon, the first included. */
  readonly within: number;
  /** The first of them; null for today. */
  readonly from: Day | null;
  readonly by: ReturnOffice;
  readonly output: ReturnsFile | null;
}

const USUAL = 7;
const MOST = 90;

const BY: readonly (readonly [RegExp, ReturnOffice])[] = [
  [/\bby\s+(?:the\s+)?original(?:\s+office)?\b|按?原放行关区/i, 'original'],
  [/\bby\s+(?:the\s+)?return(?:\s+office)?\b|按?退货关区/i, 'return'],
];

/**
 * Reads `due [office] [N days] [from DAY] [by original office] [as csv]` in either language; null for another topic.
 * Days are 1 to 90.
 */
export function readReturnsRequest(text: string): ReturnsRequest | null {
  const [, rest] = /^\s*(?:due|到期)(?![a-z])\s*(.*?)\s*$/is.exec(text) ?? [];
  if (rest === undefined) return null;
  let office = rest;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(office);
    if (found) office = office.replace(found[0], ' ');
    return found;
  };
  const by = BY.find(([pattern]) => take(pattern))?.[1] ?? 'return';
  const form = take(/(?:\bas\s+|输出\s*)(csv|xlsx|sdmx)\b/i)?.[1]?.toLowerCase();
  const [, day = ''] = /(?:\bfrom\s+|自\s*)(\d{4}-\d{2}-\d{2})(?!\d)/i.exec(office) ?? [];
  const from = isDay(day) ? day : null;
  if (from) take(/(?:\bfrom\s+|自\s*)\d{4}-\d{2}-\d{2}起?/i);
  const days = Number(take(/(?:\bwithin\s+)?(?<![\d-])(\d{1,3})\s*(?:days?\b|[天日]内?)/i)?.[1] ?? USUAL);
  return {
    office: office.trim().replace(/\s+/g, ' '),
    within: Math.min(MOST, Math.max(1, days)),
    ...{ from, by, output: FILES.find((one) => one === form) ?? null },
  };
}

/** The request in canonical words, which read to itself. */
export function printReturnsRequest({ office, within, from, by, output }: ReturnsRequest, lang: Lang): string {
  const words =
    lang === 'zh'
      ? [
          ...['到期', office, from ? `自${from}起` : '', `${within}天`],
          ...[by === 'original' ? '按原放行关区' : '按退货关区', output ? `输出${output}` : ''],
        ]
      : [
          ...['due', office, `${within} ${within === 1 ? 'day' : 'days'}`, from ? `from ${from}` : ''],
          ...[`by ${by} office`, output ? `as ${output}` : ''],
        ];
  return words.filter((word) => word !== '').join(' ');
}
