import type { AlertVotes } from '../store/alert-port.ts';

/** What one more vote does to the threshold of an office and measure, and how far votes can move it. */
const STEP = 0.1;
export const LOWEST = 0.8;
export const HIGHEST = 1.5;

/** Times the model's threshold: more with each "noise", less with each "useful", within bounds. */
export const thresholdFactor = ({ useful, noise }: Pick<AlertVotes, 'useful' | 'noise'>): number =>
  Math.max(LOWEST, Math.min(HIGHEST, 1 + STEP * (noise - useful)));
