import { setTimeout as pause } from 'node:timers/promises';

/** Waits, or is woken early by the signal; never rejects. */
export const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  pause(ms, undefined, signal && { signal }).then(
    () => {},
    () => {},
  );
