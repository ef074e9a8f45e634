import { BOX_DIMENSIONS, type Box } from '../../domain/box.ts';
import type { Spot } from './compress.ts';
import { type Contributors, together, type Weight, weigh } from './contributors.ts';
import { namedSums } from './named-sums.ts';

/** Declarations that no sum at hand tells apart: they are in the same boxes. */
export interface DeclarationClass {
  readonly contributors: Contributors;
  readonly weight: Weight;
}

type Mask = Int32Array;

/** For each label of a dimension, which boxes hold it; `every` for the labels that no box names. */
interface Holders {
  readonly every: Mask;
  readonly named: ReadonlyMap<string, Mask>;
}

const bit = (mask: Mask, at: number): void => {
  mask[at >> 5] = (mask[at >> 5] ?? 0) | (1 << (at & 31));
};

function holdersOf(boxes: readonly Box[], dimension: (typeof BOX_DIMENSIONS)[number], words: number): Holders {
  const every = new Int32Array(words);
  boxes.forEach((box, at) => {
    if (!box[dimension]) bit(every, at);
  });
  const named = new Map<string, Mask>();
  boxes.forEach((box, at) => {
    for (const label of box[dimension] ?? []) {
      const mask = named.get(label) ?? every.slice();
      bit(mask, at);
      named.set(label, mask);
    }
  });
  return { every, named };
}

/** Which boxes hold a run of days. No box holds a part of one. */
function runHolders(boxes: readonly Box[], words: number): (run: Pick<Spot, 'from' | 'to'>) => Mask {
  const known = new Map<string, Mask>();
  return ({ from, to }) => {
    const found = known.get(from);
    if (found) return found;
    const mask = new Int32Array(words);
    boxes.forEach((box, at) => {
      if (box.from <= to && from <= box.to) bit(mask, at);
    });
    known.set(from, mask);
    return mask;
  };
}

export interface Classes {
  readonly classes: readonly DeclarationClass[];
  /** For each box, the numbers of its classes. */
  readonly inBox: readonly (readonly number[])[];
  /** Sums that have a name and are made of whole classes, so that they might be worked out. */
  targets(): readonly (readonly number[])[];
}

/** Sorts declarations into classes by the boxes that they are in; what is in none is left out. */
export function classesOf(spots: readonly Spot[], boxes: readonly Box[]): Classes {
  const words = Math.ceil(boxes.length / 32);
  const holders = BOX_DIMENSIONS.map((dimension) => [dimension, holdersOf(boxes, dimension, words)] as const);
  const ofRun = runHolders(boxes, words);
  const bySignature = new Map<string, { mask: Mask; sets: Contributors[]; number: number }>();
  const classOf: (number | null)[] = [];
  for (const spot of spots) {
    const mask = ofRun(spot).slice();
    for (const [dimension, { every, named }] of holders) {
      const other = named.get(spot[dimension]) ?? every;
      for (let at = 0; at < words; at += 1) mask[at] = (mask[at] ?? 0) & (other[at] ?? 0);
    }
    if (mask.every((word) => word === 0)) {
      classOf.push(null);
      continue;
    }
    const signature = mask.join();
    const known = bySignature.get(signature) ?? { mask, sets: [], number: bySignature.size };
    known.sets.push(spot.contributors);
    bySignature.set(signature, known);
    classOf.push(known.number);
  }
  const found = [...bySignature.values()];
  const inBox: number[][] = boxes.map(() => []);
  found.forEach(({ mask }, number) => {
    mask.forEach((word, at) => {
      for (let left = word, low = 0; left !== 0; left &= ~(1 << low)) {
        low = 31 - Math.clz32(left & -left);
        inBox[at * 32 + low]?.push(number);
      }
    });
  });
  return {
    classes: found.map(({ sets }) => {
      const contributors = together(sets);
      return { contributors, weight: weigh(contributors) };
    }),
    inBox,
    targets: () => namedSums(spots, classOf),
  };
}
