import { BOX_DIMENSIONS, type Box, earlier, later } from '../../domain/box.ts';
import type { Day } from '../../domain/day.ts';
import { daysOf, periodOf } from '../../domain/period.ts';
import type { ContributorsQuestion, DisclosureStore, Place } from '../../store/disclosure-port.ts';
import type { LedgerExtent } from '../../store/ledger-port.ts';
import { type Classes, classesOf } from './classes.ts';
import { compress } from './compress.ts';

const GRAINS = ['year', 'month', 'day'] as const;

/** The coarsest periods that no box cuts. The ends of the ledger cut nothing: there is nothing beyond. */
function grainOf(boxes: readonly Box[], { first, last }: LedgerExtent): ContributorsQuestion['grain'] {
  const whole = ({ from, to }: Box, grain: (typeof GRAINS)[number]): boolean =>
    (from === first || daysOf(periodOf(from, grain))[0] === from) &&
    (to === last || daysOf(periodOf(to, grain))[1] === to);
  return GRAINS.find((grain) => boxes.every((box) => whole(box, grain))) ?? 'day';
}

/** Whole years, each asked for by itself so that questions about the same years share them. */
function yearsWithin(from: Day, to: Day): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Reads who contributes to these boxes, with what must be told apart and no more; `own` offices are left out. */
export async function readClasses(
  store: DisclosureStore,
  boxes: readonly Box[],
  extent: LedgerExtent,
  own: readonly string[],
): Promise<Classes> {
  const [one] = boxes;
  if (!one) return { classes: [], inBox: [], targets: () => [] };
  const from = boxes.map((box) => box.from).reduce(earlier);
  const to = boxes.map((box) => box.to).reduce(later);
  const grain = grainOf(boxes, extent);
  const by = BOX_DIMENSIONS.filter(
    (dimension) => boxes.some((box) => box[dimension]) || (dimension === 'office' && own.length > 0),
  );
  const places: Place[] = [];
  for (const year of yearsWithin(from, to)) {
    const [first, last] = daysOf(String(year));
    const found = await store.contributors({ side: one.side, from: first, to: last, by, grain });
    for (const place of found) if (!own.includes(place.office)) places.push(place);
  }
  const named = places.some(({ contributors }) => contributors.some(([enterprise]) => enterprise !== ''));
  return named ? classesOf(compress(places, boxes), boxes) : { classes: [], inBox: [], targets: () => [] };
}
