import { addAt, CELL_DIMENSIONS, type Cell, type CellDimension, type Cells, cellAt } from './cell.ts';

export type CutGrain = 'day' | 'month' | 'year';

/** One rollup: its grain and the dimensions it keeps; flow is always kept. */
export interface Cut {
  /** As it stands in the table: first letters of the grain and of the dimensions. */
  readonly name: string;
  readonly grain: CutGrain;
  readonly keeps: readonly CellDimension[];
  /** The finer cut that it is summed from; null for the one that is summed from declarations. */
  readonly from: string | null;
}

function cut(name: string, from: string | null): Cut {
  const [grain, letters = ''] = name.split(':');
  return {
    name,
    from,
    grain: grain === 'd' ? 'day' : grain === 'm' ? 'month' : 'year',
    keeps: CELL_DIMENSIONS.filter((dimension) => letters.includes(dimension.charAt(0))),
  };
}

/**
 * All rollups, each after the one it is summed from. Days, the truth, keep everything; months answer every question in
 * whole months, the smaller cuts in about a millisecond whatever the size of the ledger; years spare long questions.
 */
export const CUTS: readonly Cut[] = [
  cut('d:ompc', null),
  cut('d:om', 'd:ompc'),
  cut('d:o', 'd:om'),
  cut('d:m', 'd:om'),
  cut('d:', 'd:m'),
  cut('d:p', 'd:ompc'),
  cut('d:c', 'd:ompc'),
  cut('m:ompc', 'd:ompc'),
  cut('m:mp', 'm:ompc'),
  cut('m:mc', 'm:ompc'),
  cut('m:p', 'm:mp'),
  cut('m:c', 'm:mc'),
  cut('m:om', 'd:om'),
  cut('m:o', 'm:om'),
  cut('m:m', 'm:om'),
  cut('m:', 'm:m'),
  cut('y:p', 'm:p'),
  cut('y:c', 'm:c'),
  cut('y:om', 'm:om'),
  cut('y:o', 'm:o'),
  cut('y:m', 'm:m'),
  cut('y:', 'm:'),
];

/** How much of a day's text a period of each grain has. */
export const PERIOD_LENGTH: Readonly<Record<CutGrain, number>> = { day: 10, month: 7, year: 4 };

/** The smallest cut of a grain that keeps these dimensions; null when the grain has none. */
export function cutFor(grain: CutGrain, dimensions: readonly CellDimension[]): Cut | null {
  const able = CUTS.filter((each) => each.grain === grain && dimensions.every((name) => each.keeps.includes(name)));
  return able.sort((a, b) => a.keeps.length - b.keeps.length)[0] ?? null;
}

/** Sums the cells of a finer cut into those of a coarser one. */
export function coarsen(cells: Iterable<Cell>, { grain, keeps }: Cut): Cells {
  const [office, mode, partner, chapter] = CELL_DIMENSIONS.map((dimension) => keeps.includes(dimension));
  const length = PERIOD_LENGTH[grain];
  const coarse: Cells = new Map();
  for (const cell of cells) {
    const into = cellAt(coarse, {
      period: cell.period.slice(0, length),
      office: office ? cell.office : '',
      mode: mode ? cell.mode : '',
      partner: partner ? cell.partner : '',
      chapter: chapter ? cell.chapter : '',
      flow: cell.flow,
    });
    for (let at = 0; at < cell.sums.length; at += 1) addAt(into, at, cell.sums[at] ?? 0);
  }
  return coarse;
}
