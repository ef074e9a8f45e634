import { setImmediate as giveWay } from 'node:timers/promises';

/** Others get their turn after as many milliseconds of computing. */
const LONGEST_MS = 8;

/** Of a long computation: when it is time that others had their turn, and a pause in which they have it. */
export interface Pace {
  due(): boolean;
  rest(): Promise<void>;
}

export function createPace(): Pace {
  let begun = performance.now();
  return {
    due: () => performance.now() - begun > LONGEST_MS,
    async rest() {
      await giveWay();
      begun = performance.now();
    },
  };
}
