import type { Flow } from '../../../domain/declaration.ts';

/** What a rollup can keep apart, in the order of its key. */
export const CELL_DIMENSIONS = ['office', 'mode', 'partner', 'chapter'] as const;
export type CellDimension = (typeof CELL_DIMENSIONS)[number];

/** The key of a rollup's row. Dimensions that the cut does not keep are empty. */
export const CELL_KEY = ['cut', 'period', ...CELL_DIMENSIONS, 'flow'] as const;

/**
 * What is added up. `returned_…` stand where and when goods came back, `cohort_…` are the same returns under the day and
 * place of the goods' own release.
 */
export const CELL_MEASURES = [
  'value',
  'parcels',
  'declarations',
  'returned_value',
  'returned_parcels',
  'returns',
  'cohort_value',
  'cohort_parcels',
  'cohort_returns',
] as const;

/** Where each run of three (value, parcels, count) begins in a cell's sums. */
export const MEASURE_AT = { goods: 0, returned: 3, cohort: 6 } as const;

/** What a cell is of. */
export interface CellPlace {
  /** `2020`, `2020-11` or `2020-11-11`. */
  readonly period: string;
  readonly office: string;
  readonly mode: string;
  readonly partner: string;
  readonly chapter: string;
  readonly flow: Flow;
}

/** One cell and its sums in the order of CELL_MEASURES: three when it has goods alone, else all. */
export interface Cell extends CellPlace {
  readonly sums: number[];
}

export type Branch = Map<string, Branch | Cell>;

/** The cells of one cut, also as a tree of their labels: a text put together for each row would cost more than all else. */
export interface Cells {
  readonly all: Cell[];
  readonly root: Branch;
}

/** The branch under a label, made when there is none. */
export function branchAt(branch: Branch, label: string): Branch {
  const found = branch.get(label);
  if (found instanceof Map) return found;
  const made: Branch = new Map();
  branch.set(label, made);
  return made;
}

export const noCells = (): Cells => ({ all: [], root: new Map() });

/** Adds to one of a cell's sums. */
export function addAt({ sums }: Cell, at: number, amount: number): void {
  if (amount === 0) return;
  if (at >= sums.length) sums.push(0, 0, 0, 0, 0, 0);
  sums[at] = (sums[at] ?? 0) + amount;
}
