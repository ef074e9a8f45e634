import type { Day } from './day.ts';

/** A directly affiliated customs district. */
export interface Office {
  /** Four characters of text, leading zero kept: `0100`. */
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** Batch of the 9710/9810 pilot: 1 (2020-07-01), 2 (2020-09-01), or null for those that joined on 2021-07-01. */
  readonly pilotBatch: 1 | 2 | null;
  /** First day on which the office takes 9710 and 9810. */
  readonly b2bFrom: Day;
}

/** A customs supervision mode. */
export interface Mode {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly flows: readonly ('exports' | 'imports')[];
  readonly channel: string;
  readonly from: string;
}

/** A partner country or region: customs code, ISO alpha-3 and alpha-2. Labels come from the platform (Intl). */
export interface Partner {
  readonly customsCode: string;
  readonly iso3: string;
  readonly iso2: string;
}

/** A day that departs from the plain week: a day off, or a weekend day that is worked (调休). */
export interface SpecialDay {
  readonly day: Day;
  readonly nameZh: string;
  readonly kind: 'off' | 'makeup_workday';
}

/** A festival or sale that moves trade. */
export interface TradeEvent {
  readonly day: Day;
  readonly name: string;
  readonly affects: readonly string[];
}

export interface Reference {
  readonly offices: readonly Office[];
  readonly modes: readonly Mode[];
  readonly partners: readonly Partner[];
  readonly specialDays: readonly SpecialDay[];
  readonly tradeEvents: readonly TradeEvent[];
}

/** A sub-office rolls up by its first two characters: 2244 is Shanghai's 2200. Null when no district has the prefix. */
export const districtOf = (code: string, offices: readonly Office[]): Office | null =>
  offices.find((office) => office.code === `${code.slice(0, 2)}00`) ?? null;
