import type { Box } from '../../domain/box.ts';
import type { DisclosureStore } from '../../store/disclosure-port.ts';
import type { LedgerExtent } from '../../store/ledger-port.ts';
import { createCombinations, NOTHING_TO_WORK_OUT } from './combinations.ts';
import { entangled } from './entangled.ts';
import { readClasses, readReturnClasses } from './read-classes.ts';
import { ruleOver } from './rule.ts';

export interface Search {
  /** Adds a box that is known already. */
  know(box: number): void;
  /** Adds a box unless something confidential could be worked out from it and those before. */
  admit(box: number): boolean;
}

/** Boxes, by their numbers, to somebody who knows all that some offices declared. */
export interface Look {
  confidential(box: number): boolean;
  /** True where something could be worked out at all, so that a search takes time. */
  readonly searched: boolean;
  /** A search from nothing. */
  search(): Search;
}

export interface Looking {
  readonly store: DisclosureStore;
  readonly extent: LedgerExtent;
  readonly boxes: readonly Box[];
  /** Boxes before this number were shown before; of the others none that is confidential may follow. */
  readonly first: number;
  /** True where boxes of returns are looked at on both sides. */
  readonly joint: boolean;
}

/** Reads who is in the boxes, without what `known` offices declared. */
export async function lookAt({ store, extent, boxes, first, joint }: Looking, known: readonly string[]): Promise<Look> {
  const { classes, inBox, targets } = await (joint ? readReturnClasses : readClasses)(store, boxes, extent, known);
  const rule = ruleOver(classes);
  const remains = entangled(rule, inBox);
  const searched = remains.includes(true) && rule.alone.includes(true);
  const watched = searched ? [...(await targets()), ...inBox.slice(first)] : [];
  const classesIn = (box: number): readonly number[] => inBox[box] ?? [];
  const confidential = (box: number): boolean => rule.confidential(classesIn(box));
  return {
    confidential,
    searched,
    search() {
      const { know, admit } = searched ? createCombinations(classes, rule, watched) : NOTHING_TO_WORK_OUT;
      return {
        know: (box) => void (remains[box] && know(classesIn(box))),
        admit: (box) => (remains[box] ? admit(classesIn(box)) : !confidential(box)),
      };
    },
  };
}
