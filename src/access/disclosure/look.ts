import { createCombinations, NOTHING_TO_WORK_OUT } from './combinations.ts';
import { entangled } from './entangled.ts';
import { type Reading, readClasses, readReturnClasses } from './read-classes.ts';
import { ruleOver } from './rule.ts';

export interface Search {
  /** Adds the boxes before this number, which are known already. */
  know(end: number): Promise<void>;
  /** Adds a box unless something confidential could be worked out from it and those before. */
  admit(box: number): boolean;
}

/** Boxes, by their numbers, to somebody who knows all that some offices declared. */
export interface Look {
  confidential(box: number): boolean;
  /** A search from nothing. */
  search(): Search;
}

export interface Looking extends Reading {
  /** Boxes before this number were shown before; of the others none that is confidential may follow. */
  readonly first: number;
  /** True where boxes of returns are looked at on both sides. */
  readonly joint: boolean;
}

/** Reads who is in the boxes, without what `known` offices declared. */
export async function lookAt(looking: Looking, known: readonly string[]): Promise<Look> {
  const { first, joint, pace } = looking;
  const { classes, inBox, targets } = await (joint ? readReturnClasses : readClasses)(looking, known);
  const rule = ruleOver(classes);
  await pace.rest();
  const remains = entangled(rule, inBox);
  await pace.rest();
  const searched = remains.includes(true) && rule.alone.includes(true);
  const watched = searched
    ? [...(await targets((number) => rule.keepsSafe[number] === true)), ...inBox.slice(first)]
    : [];
  const classesIn = (box: number): readonly number[] => inBox[box] ?? [];
  const confidential = (box: number): boolean => rule.confidential(classesIn(box));
  return {
    confidential,
    search() {
      const { know, admit } = searched ? createCombinations(classes, rule, watched) : NOTHING_TO_WORK_OUT;
      return {
        know: (end) =>
          know(
            inBox.slice(0, end).filter((_, box) => remains[box]),
            pace,
          ),
        admit: (box) => (remains[box] ? admit(classesIn(box)) : !confidential(box)),
      };
    },
  };
}
