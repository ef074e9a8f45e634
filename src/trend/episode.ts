import type { Episode } from './fleet.ts';

/** Days after which an untold deviation of the same size may be told again, as a share kept per day. */
const FADE = 0.98;
/** A deviation that goes on is told again only when it has grown by this factor. */
const GROWN = 1.05;
/** A deviation is over when nothing has been told of it for so many days. */
const OVER = 28;

/**
 * Whether a day's score is news: a new deviation, or one that has clearly grown. Returns the episode as it is then, and
 * null when there is nothing to tell.
 */
export function nextEpisode(
  last: Episode | null,
  today: { readonly day: number; readonly score: number; readonly direction: 'up' | 'down' },
): Episode | null {
  const { day, score, direction } = today;
  if (last && last.direction === direction && day - last.told <= OVER) {
    const bar = last.score * GROWN * FADE ** (day - last.told);
    if (score < bar) return null;
    return { direction, first: last.first, score: Math.max(score, last.score * FADE ** (day - last.told)), told: day };
  }
  return { direction, first: day, score, told: day };
}
