import type { Alert, AlertFacts, Severity } from '../domain/alert.ts';

/** Actual less expected, in the facts' unit. */
export const differenceOf = ({ actual, expected }: AlertFacts): number => actual - expected;

/** Actual over expected on the log scale; half a unit stands for nothing. */
export const logDeviation = ({ actual, expected }: AlertFacts): number =>
  Math.log(Math.max(actual, 0.5) / Math.max(expected, 0.5));

/** Deviations from here on are severe when they are certain as well. */
const LARGE = Math.log(1.3);
/** Thresholds that a score is above. */
const CERTAIN = 2;
const WEAK = 1.25;
const MANY_MISSING = 4;

/** How much it matters: a large and certain deviation, or many missing reports, is severe; a bare one is a notice. */
export function severityOf(direction: Alert['direction'], facts: AlertFacts): Severity {
  if (direction === 'missing') return facts.days >= MANY_MISSING ? 'severe' : 'alert';
  const size = Math.abs(logDeviation(facts));
  if (facts.score >= CERTAIN * facts.threshold && size >= LARGE) return 'severe';
  return facts.score < WEAK * facts.threshold ? 'notice' : 'alert';
}
