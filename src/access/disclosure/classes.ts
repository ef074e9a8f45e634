import type { Box } from '../../domain/box.ts';
import type { Declared } from '../../store/disclosure-port.ts';
import { createAdder } from './add-up.ts';
import { indexBoxes } from './box-index.ts';
import { type Contributors, type Weight, weigh } from './contributors.ts';
import { labelGroups } from './label-groups.ts';
import { momentsOf, stoodAt } from './moments.ts';
import { namedSums } from './named-sums.ts';
import type { Pace } from './pace.ts';
import { type Place, placesOf } from './places.ts';

/** Declarations that no sum at hand tells apart: they are in the same boxes. */
export interface DeclarationClass {
  readonly contributors: Contributors;
  readonly weight: Weight;
}

export interface Classes {
  readonly classes: readonly DeclarationClass[];
  /** For each box, the numbers of its classes. */
  readonly inBox: readonly (readonly number[])[];
  /**
   * Sums that have a name and are made of whole classes, none of which keeps every sum safe, so that they might be worked
   * out; from the whole years around, null where these are the same days.
   */
  targets(whole: Declared | null, safe: (number: number) => boolean): Promise<readonly (readonly number[])[]>;
}

/** Sorts declarations into classes by the boxes that they are in; what is in none is left out, as are `own` offices. */
export async function classesOf(
  declared: Declared,
  boxes: readonly Box[],
  own: readonly string[],
  pace: Pace,
): Promise<Classes> {
  await pace.rest();
  const groups = labelGroups(declared.labels, boxes, own);
  await pace.rest();
  const index = indexBoxes(boxes, groups);
  await pace.rest();
  const moments = momentsOf(boxes);
  const bySignature = new Map<string, number>();
  const inBox: number[][] = boxes.map(() => []);

  /** The class of each place, -1 for one that is in no box; new ones are added while `open`. */
  async function numbered(places: readonly Place[], open: boolean): Promise<number[]> {
    let [at, holders] = [-1, index.onDay('')];
    const classOf: number[] = [];
    const numberOf = ({ from, run, groups: of, stood }: Place): number => {
      if (run !== at) [at, holders] = [run, index.onDay(from)];
      const here = holders?.(of) ?? [];
      const held = stood === null ? here : here.filter((box) => stoodAt(stood, moments.ofBox[box] ?? 0));
      if (held.length === 0) return -1;
      const signature = held.join();
      const found = bySignature.get(signature);
      if (found !== undefined || !open) return found ?? -1;
      for (const box of held) inBox[box]?.push(bySignature.size);
      bySignature.set(signature, bySignature.size);
      return bySignature.size - 1;
    };
    for (const place of places) {
      if (pace.due()) await pace.rest();
      classOf.push(numberOf(place));
    }
    return classOf;
  }

  const places = await placesOf(declared, { index, groups, moments }, pace);
  const classOf = await numbered(places, true);
  const sets = Array.from({ length: bySignature.size }, (): Contributors[] => []);
  places.forEach(({ spots }, at) => {
    for (const { contributors } of spots) sets[classOf[at] ?? -1]?.push(contributors);
  });
  const add = createAdder(declared.enterprises);
  const classes: DeclarationClass[] = [];
  for (const list of sets) {
    if (pace.due()) await pace.rest();
    const contributors = add(list);
    classes.push({ contributors, weight: weigh(contributors) });
  }
  return {
    classes,
    inBox,
    async targets(whole, safe) {
      if (whole === null) return namedSums({ places, classOf, groups, safe }, moments.last, pace);
      const found = await placesOf(whole, { index, groups, moments }, pace);
      return namedSums({ places: found, classOf: await numbered(found, false), groups, safe }, moments.last, pace);
    },
  };
}
