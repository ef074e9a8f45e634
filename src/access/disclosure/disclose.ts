import { type Box, boxText, earlier, later, overlapsInTime, type Side } from '../../domain/box.ts';
import type { Day } from '../../domain/day.ts';
import type { DisclosureStore } from '../../store/disclosure-port.ts';
import type { Held, LedgerDimension, LedgerExtent, LedgerFilter, LedgerRow } from '../../store/ledger-port.ts';
import { boxOf, categoriesOf, marginKeys, partOf, wholesOf, withinAny } from './boxes-of.ts';
import { lookAt } from './look.ts';
import { createPace } from './pace.ts';

/** In a ledger of more declarations, not every sum that was ever shown is looked at beside a question. */
const MOST_DECLARATIONS = 50_000;

export interface Table {
  readonly filter: LedgerFilter;
  readonly by: readonly LedgerDimension[];
  readonly side: Side;
  readonly rows: readonly LedgerRow[];
}

export interface Disclosing {
  readonly store: DisclosureStore;
  readonly extent: LedgerExtent;
  /**
   * Offices whose declarations may be known to the officer besides: nothing may be confidential, or be worked out,
   * whether somebody knows what the offices of each list declared or not.
   */
  readonly known: readonly (readonly string[])[];
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

/** A box as it stands now: once something on its days changes, the sum is another one. */
const standing = (box: Box, changed: (from: Day, to: Day) => number): Box => ({
  ...box,
  state: changed(box.from, box.to),
});

/**
 * Decides which rows of a table may be shown. The whole comes first, then rows and columns, then cells from the largest
 * down, so that what is held back beside a confidential cell is the smallest that protects it.
 */
export async function disclose({ filter, by, side, rows }: Table, given: Disclosing): Promise<Disclosed> {
  const { store, extent, known, history } = given;
  const pace = createPace();
  const changed = await store.changes();
  const whole = boxOf(filter, side, extent);
  const cells = rows.map(({ key }) => standing(partOf(whole, key), changed));
  const near = [whole, ...marginKeys(rows, by).map((key) => partOf(whole, key))];
  const open = new Set(categoriesOf(cells[0] ?? whole));
  const margins = [
    ...new Map(
      [...(by.length === 0 ? [] : near), ...wholesOf([...near, ...cells], extent)]
        .map((box) => standing(box, changed))
        .map((box) => [boxText(box), box]),
    ).values(),
  ];
  // Beyond that, what is narrower than the question is looked at through the wholes that count as shown with it.
  const all = (await store.size()) <= MOST_DECLARATIONS;
  const isWithin = withinAny(cells);
  const isNarrower = (box: Box): boolean =>
    !categoriesOf(box).every((dimension) => open.has(dimension)) || isWithin(box);
  // What came back in a period and what came back of its goods are sums of the same returns.
  const joint = all && side !== 'goods';
  const isOfSide = (box: Box): boolean => box.side === side || (joint && box.side !== 'goods');
  const related = history.filter((box) => isOfSide(box) && (all || !isNarrower(box)));
  const denied = new Set(related.filter((box) => box.denied).map(({ denied: _, ...box }) => boxText(box)));
  const admittedBefore = related.filter((box) => !box.denied);
  const before = joint ? admittedBefore : chained(admittedBefore, whole);
  const boxes = [...before, ...margins, ...cells];
  const [firstMargin, firstCell] = [before.length, before.length + margins.length];
  const looks = await Promise.all(
    known.map((offices) => lookAt({ store, extent, boxes, first: firstMargin, joint, pace }, offices)),
  );
  const isConfidentialBox = (box: number): boolean => looks.some((look) => look.confidential(box));
  const order = rows.map((row, at) => ({ at, amount: amountOf(row, side) })).sort((a, b) => b.amount - a.amount);

  /** The numbers of margins and cells that may be shown to somebody who was shown what was before, or nothing. */
  async function admitted(knowing: boolean): Promise<{ margins: Set<number>; cells: Set<number> }> {
    const searches = looks.map((look) => look.search());
    if (knowing) for (const { know } of searches) await know(firstMargin);
    const admit = async (number: number): Promise<boolean> => {
      if (pace.due()) await pace.rest();
      const box = boxes[number];
      return box !== undefined && !denied.has(boxText(box)) && searches.every((search) => search.admit(number));
    };
    const found = { margins: new Set<number>(), cells: new Set<number>() };
    for (const at of margins.keys()) if (await admit(firstMargin + at)) found.margins.add(at);
    for (const { at } of order) if (await admit(firstCell + at)) found.cells.add(at);
    return found;
  }
  function reason(alone: ReadonlySet<number>, at: number): Held {
    if (isConfidentialBox(firstCell + at)) return 'few';
    return alone.has(at) || denied.has(boxText(cells[at] ?? whole)) ? 'history' : 'complement';
  }

  const able = await admitted(true);
  const unexplained = cells.some((_, at) => !able.cells.has(at) && !isConfidentialBox(firstCell + at));
  const alone = unexplained && before.length > 0 ? (await admitted(false)).cells : new Set<number>();
  const held = cells.map((_, at) => (able.cells.has(at) ? null : reason(alone, at)));
  const old = new Set(related.map(boxText));
  const shown: Box[] = [
    ...margins.filter((_, at) => able.margins.has(at)),
    ...cells.filter((_, at) => able.cells.has(at)),
    ...margins
      .filter((_, at) => !able.margins.has(at) && !isConfidentialBox(firstMargin + at))
      .map((box) => ({ ...box, denied: true as const })),
  ];
  return {
    held,
    shown: [...new Map(shown.map((box) => [boxText(box), box])).entries()]
      .filter(([text]) => !old.has(text))
      .map(([, box]) => box),
  };
}
