import type { Day } from './day.ts';
import type { Status } from './figure.ts';
import type { Period } from './period.ts';
import type { Dimension, Measure, Output, Stat, Unit, Verb } from './vocabulary.ts';

/** What a question is narrowed to; an empty list narrows nothing. Each list is sorted and has no repeats. */
export interface Scope {
  /** District codes, four characters of text: `0100`. */
  readonly offices: readonly string[];
  /** Supervision modes (`9710`) and the groups `b2b` and `b2c`. */
  readonly modes: readonly string[];
  /** HS codes of 2 to 10 digits. */
  readonly hs: readonly string[];
  /** Partner countries and regions, ISO 3166 alpha-3. */
  readonly partners: readonly string[];
  /** Enterprise codes. */
  readonly enterprises: readonly string[];
}

export interface Limit {
  readonly side: 'top' | 'bottom';
  readonly count: number;
}

/** Which vintage is meant: what was known at the end of a day, or the first, or the newest one of a status. */
export type AsOf = { readonly day: Day } | { readonly status: Status | 'first' };

/** A question as it was read, equal for every way of saying it. Absent slots are null or empty; nothing is guessed. */
export interface Query {
  readonly verb: Verb | null;
  readonly measures: readonly Measure[];
  readonly stats: readonly Stat[];
  readonly period: Period | null;
  readonly scope: Scope;
  /** In the order asked: the first is down the rows, the second across. */
  readonly by: readonly Dimension[];
  readonly limit: Limit | null;
  readonly versus: { readonly period: Period } | { readonly scope: Scope } | null;
  readonly asOf: AsOf | null;
  readonly unit: Unit | null;
  readonly output: Output | null;
}

export const NO_SCOPE: Scope = { offices: [], modes: [], hs: [], partners: [], enterprises: [] };

export const EMPTY_QUERY: Query = {
  verb: null,
  measures: [],
  stats: [],
  period: null,
  scope: NO_SCOPE,
  by: [],
  limit: null,
  versus: null,
  asOf: null,
  unit: null,
  output: null,
};

export const isNarrowed = (scope: Scope): boolean => Object.values(scope).some((list) => list.length > 0);
