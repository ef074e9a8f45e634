import type { Clock } from '../../../domain/clock.ts';

/** True for the first use of a value, false for every other within a time; afterwards the value is worthless anyway. */
export function onceEach(milliseconds: number, clock: Clock): (value: string) => boolean {
  const usedUntil = new Map<string, number>();
  return (value) => {
    const now = clock().getTime();
    for (const [old, until] of usedUntil) if (until <= now) usedUntil.delete(old);
    if (usedUntil.has(value)) return false;
    usedUntil.set(value, now + milliseconds);
    return true;
  };
}
