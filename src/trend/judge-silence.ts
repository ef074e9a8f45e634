import { type Finding, LEAST_SCORE } from './finding.ts';
import { type Fleet, type SeriesState, seriesKey } from './fleet.ts';
import { type Silence, silenceOf } from './silence.ts';

/** A silence that is only lateness or a skipped day once in so many cases is an alert: -log10 of the probability. */
const SILENCE = 3.8;

/** Days after which a silence brings nothing new. */
const ENDLESS = 60;

const isAlert = (silence: Silence | null): boolean => silence !== null && silence.score >= SILENCE && silence.due >= 2;

/**
 * Judges the reports of a series that were due and did not come; speaks again when another one is missing, and once when
 * the wait alone has made lateness too unlikely.
 */
export function judgeSilence(fleet: Fleet, state: SeriesState, today: number): Finding | null {
  if (today - state.last > ENDLESS) return null;
  const silence = silenceOf(fleet, state, today);
  const due = silence?.due ?? 0;
  const grown = due > state.silent;
  state.silent = due;
  const alert = isAlert(silence);
  const isNews = grown || (alert && !isAlert(silenceOf(fleet, state, today - 1)));
  if (!silence || !isNews || silence.score < LEAST_SCORE) return null;
  return {
    series: seriesKey(state.id),
    day: today,
    score: silence.score,
    direction: 'missing',
    alert,
    first: silence.first,
    span: due,
    effect: 0,
  };
}
