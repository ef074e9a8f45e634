import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../src/domain/clock.ts';

export interface VirtualTime {
  readonly clock: Clock;
  readonly wait: (ms: number) => Promise<void>;
  /** Lets time pass; whoever waits for a moment in between is woken at that moment. */
  advance(ms: number): Promise<void>;
}

const START = Date.parse('2026-11-24T00:00:00Z');

/** A clock that only goes when told to, and waiting on it. For code without I/O: it is settled after each wake. */
export function virtualTime(): VirtualTime {
  let now = START;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const quiet = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();
  };
  return {
    clock: () => new Date(now),
    wait: (ms) =>
      new Promise((wake) => {
        sleepers.push({ at: now + ms, wake });
      }),
    async advance(ms) {
      const end = now + ms;
      await quiet();
      for (;;) {
        const [next] = sleepers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        sleepers = sleepers.filter((sleeper) => sleeper !== next);
        now = Math.max(now, next.at);
        next.wake();
        await quiet();
      }
      now = end;
    },
  };
}
