import type { Day } from './day.ts';
import type { Flow } from './declaration.ts';

/** What of a declaration is summed: goods, what came back when it came back, or what came back of goods released. */
export type Side = 'goods' | 'returned' | 'cohort';

/** The sum of all declarations between two days, both included, whose labels are in the lists; a list left out is all. */
export interface Box {
  readonly side: Side;
  readonly from: Day;
  readonly to: Day;
  readonly flow?: readonly Flow[];
  readonly office?: readonly string[];
  readonly mode?: readonly string[];
  readonly partner?: readonly string[];
  readonly chapter?: readonly string[];
  /** Of a cohort: the last day of which it counts returns. */
  readonly seen?: Day;
  /** Of the ledger, when something on these days had last changed: the sum as it stood from then. Left out, as it stands. */
  readonly state?: number;
  /** True for one that was refused once because of what was shown: it stays so. */
  readonly denied?: true;
}

/** What boxes can be narrowed by, besides days. */
export const BOX_DIMENSIONS = ['flow', 'office', 'mode', 'partner', 'chapter'] as const;
export type BoxDimension = (typeof BOX_DIMENSIONS)[number];

const texts = new WeakMap<Box, string>();

/** One text a box, whatever the order of its lists; put together once for each. */
export function boxText(box: Box): string {
  const known = texts.get(box);
  if (known !== undefined) return known;
  const lists = BOX_DIMENSIONS.map((dimension) => box[dimension]?.toSorted() ?? 0);
  const text = JSON.stringify([box.denied ?? 0, box.side, box.from, box.to, ...lists, box.seen ?? 0, box.state ?? 0]);
  texts.set(box, text);
  return text;
}

export const later = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

export const overlapsInTime = (a: Pick<Box, 'from' | 'to'>, b: Pick<Box, 'from' | 'to'>): boolean =>
  a.from <= b.to && b.from <= a.to;
