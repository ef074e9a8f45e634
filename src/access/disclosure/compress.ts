import { BOX_DIMENSIONS, type Box, type BoxDimension, earlier, later } from '../../domain/box.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { daysOf } from '../../domain/period.ts';
import type { Place } from '../../store/disclosure-port.ts';

/** Places that no box tells apart, as one: within a run of days between ends of boxes, under labels that none names. */
export interface Spot extends Readonly<Record<BoxDimension, string>> {
  from: Day;
  to: Day;
  readonly contributors: Map<string, number>;
}

/** The first days of the runs between all ends of boxes, in order. */
function startsOf(boxes: readonly Box[]): Day[] {
  return [...new Set(boxes.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort();
}

function runOf(day: Day, starts: readonly Day[]): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each dimension, the labels that stand for themselves: those a box names, and one that is left alone. */
function ownLabels(places: readonly Place[], boxes: readonly Box[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    BOX_DIMENSIONS.map((dimension) => {
      const named = new Set<string>(boxes.flatMap((box) => box[dimension] ?? []));
      const others = new Set<string>();
      for (const place of places) if (!named.has(place[dimension])) others.add(place[dimension]);
      return [dimension, others.size === 1 ? new Set([...named, ...others]) : named];
    }),
  );
}

/** Puts together what no box tells apart, which leaves few places however many labels and days there are. */
export function compress(places: readonly Place[], boxes: readonly Box[]): Spot[] {
  const starts = startsOf(boxes);
  const named = ownLabels(places, boxes);
  const own = BOX_DIMENSIONS.map((dimension) => [dimension, named.get(dimension)] as const);
  const runs = new Map<string, number>();
  const spots = new Map<string, Spot>();
  for (const place of places) {
    const [from, to] = daysOf(place.period);
    const run = runs.get(place.period) ?? runOf(from, starts);
    runs.set(place.period, run);
    const labels = own.map(([dimension, labels]) => (labels?.has(place[dimension]) ? place[dimension] : ''));
    const key = `${run},${labels.join()}`;
    const [flow = '', office = '', mode = '', partner = '', chapter = ''] = labels;
    const into = spots.get(key) ?? { from, to, flow, office, mode, partner, chapter, contributors: new Map() };
    into.from = earlier(into.from, from);
    into.to = later(into.to, to);
    for (const [name, value] of place.contributors) {
      into.contributors.set(name, (into.contributors.get(name) ?? 0) + value);
    }
    spots.set(key, into);
  }
  return [...spots.values()];
}
