import { BOX_DIMENSIONS, type Box } from '../../domain/box.ts';
import type { Day } from '../../domain/day.ts';
import type { Declared } from '../../store/disclosure-port.ts';
import { createAdder } from './add-up.ts';
import { type BoxIndex, indexBoxes } from './box-index.ts';
import type { Classes } from './classes.ts';
import { type Contributors, weigh } from './contributors.ts';
import { type LabelGroups, LEFT_OUT, labelGroups } from './label-groups.ts';
import { momentsOf, stoodAt } from './moments.ts';
import { namedSums } from './named-sums.ts';
import type { Pace } from './pace.ts';
import type { Place } from './places.ts';

/** A return is looked at where it came back, and where what came back was released. */
type ReturnSide = 'returned' | 'cohort';

interface Holders {
  readonly groups: readonly LabelGroups[];
  readonly index: BoxIndex;
  /** The numbers of its boxes among all. */
  readonly numbers: readonly number[];
  readonly places: Map<string, Place>;
  /** The class of each place, in order. */
  readonly classOf: number[];
}

function holdersOf(side: ReturnSide, boxes: readonly Box[], { labels }: Declared, own: readonly string[]): Holders {
  const numbers = boxes.flatMap((box, at) => (box.side === side ? [at] : []));
  const its = numbers.flatMap((at) => boxes[at] ?? []);
  const groups = labelGroups(labels, its, own);
  return { groups, index: indexBoxes(its, groups), numbers, places: new Map(), classOf: [] };
}

/** Which run of days a day is in. */
const runOf = (day: Day, starts: readonly Day[]): number => starts.filter((start) => start <= day).length;

/**
 * Sorts returns into classes by the boxes of both sides that they are in, as `classesOf` does those of one: what came
 * back in a year less what of its goods has come back so far is a sum too.
 */
export async function returnClassesOf(
  declared: Declared,
  boxes: readonly Box[],
  own: readonly string[],
  pace: Pace,
): Promise<Classes> {
  const sides = (['returned', 'cohort'] as const).map((side) => holdersOf(side, boxes, declared, own));
  const moments = momentsOf(boxes);
  const bySignature = new Map<string, number>();
  const inBox: number[][] = boxes.map(() => []);
  const sets: Contributors[][] = [];

  function numberOf(held: readonly number[]): number {
    if (held.length === 0) return -1;
    const signature = held.join();
    const found = bySignature.get(signature);
    if (found !== undefined) return found;
    for (const box of held) inBox[box]?.push(sets.length);
    bySignature.set(signature, sets.length);
    return sets.push([]) - 1;
  }

  function note(side: Holders, at: Pick<Place, 'from' | 'groups' | 'stood'>, number: number): void {
    const day = at.from;
    const run = runOf(day, side.index.starts);
    const key = `${run} ${at.groups.join()} ${at.stood?.join()} ${number}`;
    const place = side.places.get(key);
    if (!place) {
      side.places.set(key, { ...at, to: day, run, spots: [] });
      side.classOf.push(number);
    } else if (day > place.to) place.to = day;
    else if (day < place.from) place.from = day;
  }

  for (const columns of declared.days) {
    const stood = moments.stood(columns.life);
    if (stood === false) continue;
    if (pace.due()) await pace.rest();
    for (let row = 0; row < columns.value.length; row += 1) {
      const labels = BOX_DIMENSIONS.map((dimension) => columns[dimension][row] ?? 0);
      const at = [{ day: columns.day, labels }, columns.released?.[row] ?? null];
      const seen = sides.flatMap((side, which) => {
        const place = at[which];
        if (!place) return [];
        const groups = side.groups.map(({ ofLabel }, one) => ofLabel[place.labels[one] ?? 0] ?? 0);
        return [{ side, day: place.day, groups }];
      });
      if (seen.some(({ groups }) => groups.includes(LEFT_OUT))) continue;
      const held = seen.flatMap(({ side, day, groups }) =>
        (side.index.onDay(day)?.(groups) ?? []).map((one) => side.numbers[one] ?? 0),
      );
      // What came back later was not in the sum.
      const number = numberOf(
        held
          .filter((one) => (boxes[one]?.seen ?? columns.day) >= columns.day && stoodAt(stood, moments.ofBox[one] ?? 0))
          .sort((a, b) => a - b),
      );
      for (const { side, day, groups } of seen) note(side, { from: day, groups, stood }, number);
      sets[number]?.push({ enterprises: [columns.enterprise[row] ?? 0], values: [columns.value[row] ?? 0] });
    }
  }
  const add = createAdder(declared.enterprises);
  const nobody = { enterprises: [], values: [] };
  return {
    classes: sets.map((list) => {
      const contributors = add([...list, nobody]);
      return { contributors, weight: weigh(contributors) };
    }),
    inBox,
    async targets(_, safe) {
      const found: number[][] = [];
      for (const { places, classOf, groups } of sides) {
        found.push(...(await namedSums({ places: [...places.values()], classOf, groups, safe }, moments.last, pace)));
      }
      return found;
    },
  };
}
