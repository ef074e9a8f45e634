import type { Day } from './day.ts';

/** Tells the instant. The only place that reads the machine's clock is `systemClock`; everything else is handed one. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** A clock that stands still, for tests and for `--now`. */
export const fixedClock =
  (instant: string): Clock =>
  () =>
    new Date(instant);

/** Beijing keeps UTC+8 all year (no daylight saving since 1991), so its day needs no time zone data. */
export const beijingDay = (instant: Date): Day =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
