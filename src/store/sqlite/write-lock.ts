import { setTimeout } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './error-code.ts';

export const BUSY_TIMEOUT_MS = 10_000;
const RETRY_MS = 2;

/** A transaction that was longer leaves the lock free for a while. */
const LONG_MS = 10;
/** At least twice the time in which one that waits looks again; on a busy machine all of that takes longer. */
const FREE_MS = 2 * RETRY_MS;
const FREE_SHARE = 1 / 8;

/**
 * Runs what begins by taking the lock that one process at a time has. SQLite's own waiting looks more and more seldom, and
 * so misses the short moments between the batches of a load: here it is looked every 2 ms.
 */
export async function whenFree<T>(run: () => Promise<T>): Promise<T> {
  const until = performance.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (errorCode(error) !== 'SQLITE_BUSY' || performance.now() > until) throw error;
      await sleep(RETRY_MS);
    }
  }
}

/** To be called when a transaction is over, with the time it began: other processes get the lock before the next long one. */
export function afterTransaction(begun: number, next: () => void): void {
  const held = performance.now() - begun;
  if (held < LONG_MS) next();
  else setTimeout(next, Math.max(FREE_MS, held * FREE_SHARE));
}
