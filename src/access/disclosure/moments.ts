import type { Box } from '../../domain/box.ts';
import type { Life } from '../../store/disclosure-port.ts';

/** The first and the last of the moments at which something stood; null where it has done so all the time. */
export type Stood = readonly [first: number, last: number] | null;

/** The states of the ledger in which sums were shown, in order, as numbers from 0; the last is now. */
export interface Moments {
  readonly last: number;
  /** At which of them each box was shown. */
  readonly ofBox: readonly number[];
  /** False for what stood at none of them. */
  stood(life: Life | undefined): Stood | false;
}

export function momentsOf(boxes: readonly Box[]): Moments {
  const now = Number.POSITIVE_INFINITY;
  const states = [...new Set([...boxes.map(({ state = now }) => state), now])].sort((a, b) => a - b);
  const last = states.length - 1;
  return {
    last,
    ofBox: boxes.map(({ state = now }) => states.indexOf(state)),
    stood(life) {
      if (!life) return null;
      const first = states.findIndex((state) => state >= life.born);
      const end = life.died === null ? last : states.findIndex((state) => state >= (life.died ?? now)) - 1;
      if (first > end) return false;
      return first === 0 && end === last ? null : [first, end];
    },
  };
}

export const stoodAt = (stood: Stood, moment: number): boolean =>
  stood === null || (stood[0] <= moment && moment <= stood[1]);
