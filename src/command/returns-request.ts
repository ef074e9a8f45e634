import type { Lang } from '../domain/lang.ts';
import type { ReturnOffice } from '../domain/return-clock.ts';

/** What `/returns due` was asked. */
export interface ReturnsRequest {
  /** The words that name the office; empty for none. */
  readonly office: string;
  /** Days that are soon, today included. */
  readonly within: number;
  readonly by: ReturnOffice;
}

const USUAL = 7;
const MOST = 90;

const BY: readonly (readonly [RegExp, ReturnOffice])[] = [
  [/\bby\s+(?:the\s+)?original(?:\s+office)?\b|按?原放行关区/i, 'original'],
  [/\bby\s+(?:the\s+)?return(?:\s+office)?\b|按?退货关区/i, 'return'],
];

/** Reads `due [office] [N days] [by original office]` in either language; null for another topic. Days are 1 to 90. */
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
  const days = Number(take(/(?:\bwithin\s+)?(?<!\d)(\d{1,3})\s*(?:days?\b|[天日]内?)/i)?.[1] ?? USUAL);
  return { office: office.trim().replace(/\s+/g, ' '), within: Math.min(MOST, Math.max(1, days)), by };
}

/** The request in canonical words, which read to itself. */
export function printReturnsRequest({ office, within, by }: ReturnsRequest, lang: Lang): string {
  const words =
    lang === 'zh'
      ? ['到期', office, `${within}天`, by === 'original' ? '按原放行关区' : '按退货关区']
      : ['due', office, `${within} ${within === 1 ? 'day' : 'days'}`, `by ${by} office`];
  return words.filter((word) => word !== '').join(' ');
}
