import type { Side } from '../domain/box.ts';
import type { Day } from '../domain/day.ts';
import type { Declaration, Flow } from '../domain/declaration.ts';
import type { Dimension } from '../domain/vocabulary.ts';

/** What to add up; a list that is left out narrows nothing, days are both included. */
export interface LedgerFilter {
  readonly from: Day;
  readonly to: Day;
  readonly flows?: readonly Flow[];
  readonly offices?: readonly string[];
  readonly modes?: readonly string[];
  readonly partners?: readonly string[];
  readonly chapters?: readonly string[];
}

/** A dimension of the ledger; `flow` splits exports from imports. */
export type LedgerDimension = Dimension;

/**
 * Why a sum is held back: it would show what fewer than three enterprises declared, or one that dominates; or another
 * such sum would follow from it and its neighbours, or from what the same officer was shown before.
 */
export type Held = 'few' | 'complement' | 'history';

/** One row of sums. Keys are labels in canonical form: `0100`, `9710`, `2020-11`, `2020Q4`, `USA`, `85`. */
export interface LedgerRow {
  readonly key: Readonly<Partial<Record<LedgerDimension, string>>>;
  /** Fen. */
  readonly value: number;
  readonly parcels: number;
  readonly declarations: number;
  /** Came back in the period (month basis), fen. */
  readonly returnedValue: number;
  readonly returnedParcels: number;
  readonly returns: number;
  /** Set by disclosure control, with all sums 0; the ledger itself holds nothing back. */
  readonly held?: Held;
}

/** Returns by the release month of what came back (cohort basis). */
export interface CohortRow {
  readonly key: Readonly<Partial<Record<LedgerDimension, string>>>;
  readonly value: number;
  readonly parcels: number;
  readonly declarations: number;
  /** Of these goods, what has come back so far, fen. */
  readonly returnedValue: number;
  readonly returnedParcels: number;
  readonly returns: number;
  readonly held?: Held;
}

/** What a batch did, counted in records. */
export interface BatchOutcome {
  readonly accepted: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** An older version than the one that is there. */
  readonly outdated: number;
  /** The same id and version with other content: kept as it is, the newcomer is quarantined. */
  readonly conflicting: readonly Declaration[];
}

export interface LedgerExtent {
  readonly first: Day;
  readonly last: Day;
  /** True when the ledger holds generated demo data. */
  readonly demo: boolean;
  /** Number of the last batch applied: the same number means the same sums. */
  readonly state: number;
  /** Every mode that was declared, sorted. */
  readonly modes: readonly string[];
}

/** One sum that is not what the declarations say. */
export interface LedgerDifference {
  /** Which rollup, as `m:om` (month by office and mode), or `waiting` for the number of returns without original. */
  readonly rollup: string;
  /** Period and the dimensions that the rollup keeps. */
  readonly cell: readonly string[];
  readonly measure: string;
  readonly found: number;
  readonly expected: number;
}

/** The ledger of declarations: written in batches, read as sums. */
export interface LedgerStore {
  /** One transaction: ledger and rollups move together. `batch` names it; a batch applied before is not applied again. */
  apply(batch: string, records: readonly Declaration[]): Promise<BatchOutcome>;
  /**
   * Sums from the smallest rollup that can answer, in order of the dimensions' labels. `sides` says which of the sums
   * will be shown (all when left out); disclosure control looks at those. None is shown of what a model learns from.
   */
  sums(filter: LedgerFilter, by: readonly LedgerDimension[], sides?: readonly Side[]): Promise<LedgerRow[]>;
  cohorts(filter: LedgerFilter, by: readonly LedgerDimension[], sides?: readonly Side[]): Promise<CohortRow[]>;
  /** Null while the ledger is empty. */
  extent(): Promise<LedgerExtent | null>;
  /** Days on which something was changed after a state of the ledger, in no order: declared, or come back. */
  changedDays(state: number): Promise<Day[]>;
  /** Recomputes every rollup from the declarations and gives what differs, at most `limit` sums. */
  verify(limit: number): Promise<LedgerDifference[]>;
  /** Says of the whole ledger, for good, that it is made up. */
  markDemo(): Promise<void>;
}
