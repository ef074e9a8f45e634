import type { Day } from '../../../domain/day.ts';
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

/** One cell and its sums, in the order of CELL_MEASURES. */
export interface Cell {
  /** `2020`, `2020-11` or `2020-11-11`. */
  readonly period: Day;
  readonly office: string;
  readonly mode: string;
  readonly partner: string;
  readonly chapter: string;
  readonly flow: Flow;
  readonly sums: number[];
}

/** Cells by their key. */
export type Cells = Map<string, Cell>;

type CellPlace = Omit<Cell, 'sums'>;

/** The cell of a place, made empty when there is none. */
export function cellAt(cells: Cells, place: CellPlace): Cell {
  const { period, office, mode, partner, chapter, flow } = place;
  const key = `${period} ${office} ${mode} ${partner} ${chapter} ${flow}`;
  const found = cells.get(key);
  if (found) return found;
  const cell = { period, office, mode, partner, chapter, flow, sums: [0, 0, 0, 0, 0, 0, 0, 0, 0] };
  cells.set(key, cell);
  return cell;
}
