import {
  addAt,
  type Branch,
  branchAt,
  CELL_DIMENSIONS,
  type Cell,
  type CellDimension,
  type CellPlace,
  type Cells,
  noCells,
} from './cell.ts';

export type CutGrain = 'day' | 'month' | 'year';

/** One rollup: its grain and the dimensions it keeps; flow is always kept. */
export interface Cut {
  /** As it stands in the table: first letters of the grain and of the dimensions. */
  readonly name: string;
  readonly grain: CutGrain;
  readonly keeps: readonly CellDimension[];
  /** The finer cut that it is summed from; null for one that is summed from declarations. */
  readonly from: string | null;
  /** The one cut that keeps every dimension holds returns alone: its goods would be as many rows as the declarations. */
  readonly holds: 'all' | 'returns';
}

function cut(name: string, from: string | null, holds: Cut['holds'] = 'all'): Cut {
  const [grain, letters = ''] = name.split(':');
  return {
    name,
    from,
    holds,
    grain: grain === 'd' ? 'day' : grain === 'm' ? 'month' : 'year',
    keeps: CELL_DIMENSIONS.filter((dimension) => letters.includes(dimension.charAt(0))),
  };
}

/** Goods of a question that no cut can answer are read from the declarations themselves, returns from here. */
export const RETURNS: Cut = cut('d:ompc', null, 'returns');

/**
 * All rollups, each after the one it is summed from. Months answer every question in whole months, in about a
 * millisecond whatever the size of the ledger; days what is left of a running month; years spare long questions.
 */
export const CUTS: readonly Cut[] = [
  RETURNS,
  cut('d:om', null),
  cut('d:o', 'd:om'),
  cut('d:m', 'd:om'),
  cut('d:', 'd:m'),
  cut('d:p', null),
  cut('d:c', null),
  cut('m:op', null),
  cut('m:oc', null),
  cut('m:mp', null),
  cut('m:mc', null),
  cut('m:p', 'm:mp'),
  cut('m:c', 'm:mc'),
  cut('m:om', 'd:om'),
  cut('m:o', 'm:om'),
  cut('m:m', 'm:om'),
  cut('m:', 'm:m'),
  cut('y:op', 'm:op'),
  cut('y:mp', 'm:mp'),
  cut('y:p', 'y:mp'),
  cut('y:c', 'm:c'),
  cut('y:om', 'm:om'),
  cut('y:o', 'm:o'),
  cut('y:m', 'm:m'),
  cut('y:', 'm:'),
];

/** The cuts that declarations are summed into. */
export const FIRST_CUTS: readonly Cut[] = CUTS.filter(({ from }) => from === null);

/** How much of a day's text a period of each grain has. */
export const PERIOD_LENGTH: Readonly<Record<CutGrain, number>> = { day: 10, month: 7, year: 4 };

/** The smallest cut of a grain that keeps these dimensions; null when the grain has none. */
export function cutFor(grain: CutGrain, dimensions: readonly CellDimension[]): Cut | null {
  const able = CUTS.filter(
    (each) => each.holds === 'all' && each.grain === grain && dimensions.every((name) => each.keeps.includes(name)),
  );
  return able.sort((a, b) => a.keeps.length - b.keeps.length)[0] ?? null;
}

/** Finds the cell of a cut in which a day's or a finer cell's place lies, made empty when there is none. */
export function cellsOf({ grain, keeps }: Cut, { all, root }: Cells): (place: CellPlace) => Cell {
  const [office, mode, partner, chapter] = CELL_DIMENSIONS.map((dimension) => keeps.includes(dimension));
  const [first, second, third, fourth] = (['flow', ...keeps] as const).slice(0, -1);
  const last = keeps.at(-1) ?? 'flow';
  const length = PERIOD_LENGTH[grain];
  // Most come after one of the same day.
  let [day, period, ofPeriod]: [string, string, Branch] = ['', '', root];
  return (place) => {
    if (place.period !== day) {
      day = place.period;
      period = day.slice(0, length);
      ofPeriod = branchAt(root, period);
    }
    let branch = ofPeriod;
    // Once for each cut and declaration: a loop here took a quarter of a load's memory.
    if (first) branch = branchAt(branch, place[first]);
    if (second) branch = branchAt(branch, place[second]);
    if (third) branch = branchAt(branch, place[third]);
    if (fourth) branch = branchAt(branch, place[fourth]);
    const found = branch.get(place[last]);
    if (found && !(found instanceof Map)) return found;
    const cell = {
      period,
      office: office ? place.office : '',
      mode: mode ? place.mode : '',
      partner: partner ? place.partner : '',
      chapter: chapter ? place.chapter : '',
      flow: place.flow,
      sums: [0, 0, 0],
    };
    branch.set(place[last], cell);
    all.push(cell);
    return cell;
  };
}

/** Sums the cells of a finer cut into those of a coarser one. */
export function coarsen({ all }: Cells, cut: Cut): Cells {
  const coarse = noCells();
  const into = cellsOf(cut, coarse);
  for (const cell of all) {
    const { sums } = cell;
    const target = into(cell);
    for (let at = 0; at < sums.length; at += 1) addAt(target, at, sums[at] ?? 0);
  }
  return coarse;
}
