const FIRST_MS = 50;
const MOST_MS = 30_000;

/** Milliseconds before try number `attempt` (from 0), doubling up to half a minute, spread so that many do not come at once. */
export const backoff = (attempt: number, random: () => number = Math.random): number =>
  Math.round(Math.min(MOST_MS, FIRST_MS * 2 ** attempt) * (0.5 + random() / 2));
