import { addDays, type Day } from '../../domain/day.ts';
import type { Spoken } from './rehearse.ts';

/** Days of silence after which it is another deviation. */
export const APART = 7;

/** A deviation as it would have been told: first and last day of speaking. */
export interface Story {
  readonly from: Day;
  readonly to: Day;
  readonly direction: Spoken['direction'];
  /** The highest that may be said; null for none. */
  readonly score: number | null;
}

const higher = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** Days of speaking that belong together. */
export function storiesOf(spoken: readonly Spoken[]): Story[] {
  const stories: Story[] = [];
  for (const { day, score, direction } of spoken) {
    const last = stories.at(-1);
    if (last && last.direction === direction && day <= addDays(last.to, APART))
      stories[stories.length - 1] = { ...last, to: day, score: higher(last.score, score) };
    else stories.push({ from: day, to: day, direction, score });
  }
  return stories;
}
