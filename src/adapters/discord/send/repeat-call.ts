import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds before the second try and those after it. */
const WAITS = [100, 500, 2000, 5000, 15_000];

/** Makes a call that may be made twice without harm, again while its failure is of a kind that passes. */
export async function repeatCall<T>(
  call: () => Promise<T>,
  passes: (error: unknown) => boolean,
  waits: readonly number[] = WAITS,
): Promise<T> {
  for (const pause of waits) {
    try {
      return await call();
    } catch (error) {
      if (!passes(error)) throw error;
    }
    await wait(pause);
  }
  return call();
}
