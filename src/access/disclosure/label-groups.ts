import { BOX_DIMENSIONS, type Box, type BoxDimension } from '../../domain/box.ts';
import type { Declared } from '../../store/disclosure-port.ts';

/** Labels of one dimension that the same boxes name are one group; group 0 are those that none names. */
export interface LabelGroups {
  readonly dimension: BoxDimension;
  /** The group of each label by its number; LEFT_OUT for declarations that are not looked at. */
  readonly ofLabel: Int32Array;
  readonly size: number;
  /** The groups that a box holds; null for a box that is not narrowed. */
  of(box: Box): readonly number[] | null;
}

/** Whatever is added to it stays below 0. */
export const LEFT_OUT = -(2 ** 30);

function groupsIn(
  dimension: BoxDimension,
  labels: readonly string[],
  boxes: readonly Box[],
  leftOut: readonly string[],
): LabelGroups {
  const naming = new Map<string, number[]>();
  boxes.forEach((box, at) => {
    for (const label of box[dimension] ?? []) {
      const found = naming.get(label);
      if (found) found.push(at);
      else naming.set(label, [at]);
    }
  });
  const bySignature = new Map([['', 0]]);
  const groupOf = new Map<string, number>();
  const ofLabel = Int32Array.from(labels, (label) => {
    if (leftOut.includes(label)) return LEFT_OUT;
    const signature = naming.get(label)?.join() ?? '';
    const group = bySignature.get(signature) ?? bySignature.size;
    bySignature.set(signature, group);
    groupOf.set(label, group);
    return group;
  });
  return {
    dimension,
    ofLabel,
    size: bySignature.size,
    of: (box) => {
      const list: readonly string[] | undefined = box[dimension];
      return list ? [...new Set(list.flatMap((label) => groupOf.get(label) ?? []))] : null;
    },
  };
}

/** The groups of each dimension; of `own` offices nothing is looked at. */
export const labelGroups = (
  labels: Declared['labels'],
  boxes: readonly Box[],
  own: readonly string[],
): readonly LabelGroups[] =>
  BOX_DIMENSIONS.map((one) => groupsIn(one, labels[one], boxes, one === 'office' ? own : []));
