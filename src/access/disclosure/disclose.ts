import { setImmediate as giveWay } from 'node:timers/promises';
import { type Box, boxText, earlier, later, overlapsInTime, type Side } from '../../domain/box.ts';
import type { DisclosureStore } from '../../store/disclosure-port.ts';
import type { Held, LedgerDimension, LedgerExtent, LedgerFilter, LedgerRow } from '../../store/ledger-port.ts';
import { boxOf, categoriesOf, isWithin, marginKeys, partOf, wholesOf } from './boxes-of.ts';
import { createCombinations, NOTHING_TO_WORK_OUT } from './combinations.ts';
import { entangled } from './entangled.ts';
import { readClasses } from './read-classes.ts';
import { ruleOver } from './rule.ts';

/** Sums that are looked at before others get their turn. */
const LOOKED_AT_ONCE = 8;

export interface Table {
  readonly filter: LedgerFilter;
  readonly by: readonly LedgerDimension[];
  readonly side: Side;
  readonly rows: readonly LedgerRow[];
}

export interface Disclosing {
  readonly store: DisclosureStore;
  readonly extent: LedgerExtent;
  /** Offices whose declarations the officer is cleared for; they are known to them, and nothing of them is held back. */
  readonly own: readonly string[];
  /** What the officer was shown before. */
  readonly history: readonly Box[];
}

export interface Disclosed {
  /** For each row, in order, why it is held back; null for one that may be shown. */
  readonly held: readonly (Held | null)[];
  /** What the officer then knows and did not before. */
  readonly shown: readonly Box[];
}

const amountOf = ({ value, returnedValue }: LedgerRow, side: Side): number =>
  side === 'goods' ? value : returnedValue;

/** The boxes that share days with one, with a box that does, and so on: a year less its halves is in the third of them. */
function chained(history: readonly Box[], whole: Box): Box[] {
  let [from, to, size] = [whole.from, whole.to, -1];
  let found: Box[] = [];
  while (found.length > size) {
    size = found.length;
    found = history.filter((box) => overlapsInTime(box, { from, to }));
    from = found.map((box) => box.from).reduce(earlier, from);
    to = found.map((box) => box.to).reduce(later, to);
  }
  return found;
}

/**
 * Decides which rows of a table may be shown. The whole comes first, then rows and columns, then cells from the largest
 * down, so that what is held back beside a confidential cell is the smallest that protects it.
 */
export async function disclose({ filter, by, side, rows }: Table, given: Disclosing): Promise<Disclosed> {
  const { store, extent, own, history } = given;
  const whole = boxOf(filter, side, extent);
  const cells = rows.map(({ key }) => partOf(whole, key));
  const near = [whole, ...marginKeys(rows, by).map((key) => partOf(whole, key))];
  const open = new Set(categoriesOf(cells[0] ?? whole));
  const margins = [
    ...new Map(
      [...(by.length === 0 ? [] : near), ...wholesOf([...near, ...cells], extent)].map((box) => [boxText(box), box]),
    ).values(),
  ];
  const related = history.filter(
    (box) => box.side === side && categoriesOf(box).every((dimension) => open.has(dimension)) && !isWithin(box, cells),
  );
  const denied = new Set(related.filter((box) => box.denied).map(({ denied: _, ...box }) => boxText(box)));
  const before = chained(
    related.filter((box) => !box.denied),
    whole,
  );
  const { classes, inBox, targets } = await readClasses(store, [...before, ...margins, ...cells], extent, own);
  const rule = ruleOver(classes);
  const remains = entangled(rule, inBox);
  const known = before.flatMap((_, at) => (remains[at] ? [inBox[at] ?? []] : []));
  const ofMargins = margins.map((_, at) => inBox[before.length + at] ?? []);
  const ofCells = cells.map((_, at) => inBox[before.length + margins.length + at] ?? []);
  const searched = remains.includes(true) && rule.alone.includes(true);
  const watched = searched ? [...(await targets()), ...ofMargins, ...ofCells] : [];
  const order = rows.map((row, at) => ({ at, amount: amountOf(row, side) })).sort((a, b) => b.amount - a.amount);
  const isConfidentialBox = (numbers: readonly number[] = []): boolean => rule.confidential(numbers);

  /** The numbers of margins and cells that may be shown to somebody who knows these sums. */
  async function admitted(
    knowing: readonly (readonly number[])[],
  ): Promise<{ margins: Set<number>; cells: Set<number> }> {
    const combinations = searched ? createCombinations(classes, rule, watched) : NOTHING_TO_WORK_OUT;
    let looked = 0;
    const others = async (): Promise<void> => {
      looked += 1;
      if (searched && looked % LOOKED_AT_ONCE === 0) await giveWay();
    };
    for (const numbers of knowing) {
      combinations.know(numbers);
      await others();
    }
    const admit = async (box: Box | undefined, number: number): Promise<boolean> => {
      const numbers = inBox[number] ?? [];
      await others();
      if (box === undefined || denied.has(boxText(box))) return false;
      return remains[number] ? combinations.admit(numbers) : !isConfidentialBox(numbers);
    };
    const found = { margins: new Set<number>(), cells: new Set<number>() };
    for (const at of margins.keys()) if (await admit(margins[at], before.length + at)) found.margins.add(at);
    for (const { at } of order) {
      if (await admit(cells[at], before.length + margins.length + at)) found.cells.add(at);
    }
    return found;
  }
  function reason(numbers: readonly number[] | undefined, alone: ReadonlySet<number>, at: number): Held {
    if (isConfidentialBox(numbers)) return 'few';
    return alone.has(at) || denied.has(boxText(cells[at] ?? whole)) ? 'history' : 'complement';
  }

  const able = await admitted(known);
  const unexplained = cells.some((_, at) => !able.cells.has(at) && !isConfidentialBox(ofCells[at]));
  const alone = unexplained && before.length > 0 ? (await admitted([])).cells : new Set<number>();
  const held = cells.map((_, at) => (able.cells.has(at) ? null : reason(ofCells[at], alone, at)));
  const old = new Set(related.map(boxText));
  const shown: Box[] = [
    ...margins.filter((_, at) => able.margins.has(at)),
    ...cells.filter((_, at) => able.cells.has(at)),
    ...margins
      .filter((_, at) => !able.margins.has(at) && !isConfidentialBox(ofMargins[at]))
      .map((box) => ({ ...box, denied: true as const })),
  ];
  return {
    held,
    shown: [...new Map(shown.map((box) => [boxText(box), box])).entries()]
      .filter(([text]) => !old.has(text))
      .map(([, box]) => box),
  };
}
