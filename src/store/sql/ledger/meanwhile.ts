import { setImmediate as giveWay } from 'node:timers/promises';

/** Computes something while the database works on a statement, which is on its way before the computing begins. */
export const meanwhile = <Result, Computed>(
  statement: Promise<Result>,
  compute: () => Computed,
): Promise<[Result, Computed]> => Promise.all([statement, giveWay().then(compute)]);
