import type { Fleet, SeriesState } from './fleet.ts';

/** Until the fleet has taught its own. */
const FIRST = 4.2;

/** Remembers a score for the calibration. */
export function noteScore(_fleet: Fleet, _state: SeriesState, _today: number, _score: number): void {}

/** The score from which a finding is an alert. */
export const thresholdOf = (_fleet: Fleet): number => FIRST;
