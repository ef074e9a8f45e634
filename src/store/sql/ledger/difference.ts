import type { Declaration } from '../../../domain/declaration.ts';
import { addAt, type Cells, MEASURE_AT, noCells } from './cell.ts';
import { cellsOf, FIRST_CUTS } from './cut.ts';

/** One declaration that a batch writes, and what was there before. */
export interface Change {
  readonly before: Declaration | null;
  readonly after: Declaration;
}

/** By how much the cuts move that are summed from declarations, by the cut's name. */
export type Moved = ReadonlyMap<string, Cells>;

/** By how much a batch moves the rollups, and the number of returns whose original is not there. */
export interface Difference {
  readonly moved: Moved;
  readonly waiting: number;
  /** Days on which something came back of what is written, or of which something written came back. */
  readonly beside: readonly string[];
}

/** What the difference is computed from: all that is written, and whatever else their returns and originals touch. */
export interface Touched {
  readonly changes: ReadonlyMap<string, Change>;
  /** What `movedBy` gave for these changes. */
  readonly moved: Moved;
  /** Declarations that are not written: originals of written returns, and returns of written goods. */
  readonly others: ReadonlyMap<string, Declaration>;
}

type Lookup = (id: string) => Declaration | null;

type AddTo = (place: Declaration, kind: keyof typeof MEASURE_AT, of: Declaration, sign: 1 | -1) => void;

/** Adds to the cell of a place in each first cut. */
function addingTo(moved: Moved): AddTo {
  const targets = FIRST_CUTS.map((cut) => ({
    goods: cut.holds === 'all',
    cellOf: cellsOf(cut, moved.get(cut.name) ?? noCells()),
  }));
  return ({ day: period, office, mode, partner, chapter, flow }, kind, of, sign) => {
    const place = { period, office, mode, partner, chapter, flow };
    const at = MEASURE_AT[kind];
    targets.forEach(({ goods, cellOf }) => {
      if (kind === 'goods' && !goods) return;
      const cell = cellOf(place);
      addAt(cell, at, sign * of.value);
      addAt(cell, at + 1, sign * of.parcels);
      addAt(cell, at + 2, sign);
    });
  };
}

/** Counts a declaration itself, where and when it was made; a void one counts nothing. */
function addOwn(addTo: AddTo, declaration: Declaration, sign: 1 | -1): void {
  if (declaration.kind === 'void') return;
  addTo(declaration, declaration.kind === 'goods' ? 'goods' : 'returned', declaration, sign);
}

/** What the changes move by themselves: goods where and when they were declared, returns where and when they came back. */
export function movedBy(changes: Iterable<Change>): Moved {
  const moved = new Map(FIRST_CUTS.map(({ name }): [string, Cells] => [name, noCells()]));
  const addTo = addingTo(moved);
  for (const { before, after } of changes) {
    if (before) addOwn(addTo, before, -1);
    addOwn(addTo, after, 1);
  }
  return moved;
}

/**
 * The difference of two states of the ledger. A return counts where and when it came back, and once more under its
 * original, as long as that is there and is goods; so a cohort moves when either of the two does.
 */
export function differenceOf({ changes, moved, others }: Touched): Difference {
  const addTo = addingTo(moved);
  let waiting = 0;
  const before: Lookup = (id) => {
    const change = changes.get(id);
    return change ? change.before : (others.get(id) ?? null);
  };
  const after: Lookup = (id) => changes.get(id)?.after ?? others.get(id) ?? null;

  const attribute = (declaration: Declaration | null, at: Lookup, sign: 1 | -1): void => {
    if (declaration?.kind !== 'return' || declaration.original === null) return;
    const original = at(declaration.original);
    if (original?.kind === 'goods') addTo(original, 'cohort', declaration, sign);
    else waiting += sign;
  };
  for (const { before: old, after: now } of changes.values()) {
    attribute(old, before, -1);
    attribute(now, after, 1);
  }
  for (const other of others.values()) {
    attribute(other, before, -1);
    attribute(other, after, 1);
  }
  return { moved, waiting, beside: [...others.values()].map(({ day }) => day) };
}
