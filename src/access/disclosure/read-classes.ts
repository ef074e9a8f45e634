import { type Box, earlier, later } from '../../domain/box.ts';
import { daysOf } from '../../domain/period.ts';
import type { DisclosureStore } from '../../store/disclosure-port.ts';
import type { LedgerExtent } from '../../store/ledger-port.ts';
import { type Classes, classesOf } from './classes.ts';
import type { Pace } from './pace.ts';
import { returnClassesOf } from './return-classes.ts';

/** What is read of disclosure's own; `targets` are the sums that have a name, read only when they are wanted. */
export interface ReadClasses extends Pick<Classes, 'classes' | 'inBox'> {
  targets(safe: (number: number) => boolean): Promise<readonly (readonly number[])[]>;
}

export interface Reading {
  readonly store: DisclosureStore;
  readonly boxes: readonly Box[];
  readonly extent: LedgerExtent;
  readonly pace: Pace;
}

/** Reads who contributes to these boxes, with what must be told apart and no more; `own` offices are left out. */
export async function readClasses(
  { store, boxes, extent, pace }: Reading,
  own: readonly string[],
): Promise<ReadClasses> {
  const [one] = boxes;
  const none = { classes: [], inBox: [], targets: async () => [] };
  if (!one) return none;
  const from = boxes.map((box) => box.from).reduce(earlier);
  const to = boxes.map((box) => box.to).reduce(later);
  const declared = await store.declared(one.side, from, to);
  if (!declared) return none;
  const { targets, ...classes } = await classesOf(declared, boxes, own, pace);
  // The days around decide whether a sum with a name is known whole.
  const first = later(daysOf(from.slice(0, 4))[0], extent.first);
  const last = earlier(daysOf(to.slice(0, 4))[1], extent.last);
  const wider = first < from || last > to;
  return {
    ...classes,
    targets: async (safe) => targets(wider ? await store.declared(one.side, first, last) : null, safe),
  };
}

/** The same for boxes of both sides of returns, each return known by where it came back and whence. */
export async function readReturnClasses(
  { store, boxes, extent: { first, last }, pace }: Reading,
  own: readonly string[],
): Promise<ReadClasses> {
  const declared = await store.declared('returned', first, last);
  if (!declared) return { classes: [], inBox: [], targets: async () => [] };
  const { targets, ...classes } = await returnClassesOf(declared, boxes, own, pace);
  return { ...classes, targets: (safe) => targets(null, safe) };
}
