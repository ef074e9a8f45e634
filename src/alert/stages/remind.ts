import { type Draft, decide, eachDraft } from '../batch.ts';

const HOUR_MS = 3_600_000;
/** Hours after which an alert that nobody acknowledged is told again; a notice never is. */
const AGAIN = { severe: 24, alert: 7 * 24, notice: Number.POSITIVE_INFINITY } as const;

const isUnheard = ({ alert: { state, acknowledgedBy, snoozedUntil, inhibitedBy }, events }: Draft): boolean =>
  state === 'open' && acknowledgedBy === null && snoozedUntil === null && inhibitedBy === null && events.length === 0;

/** What nobody acknowledged is told again after a while. */
export const repeat = eachDraft((draft: Draft, _, now): Draft => {
  const { severity, toldAt } = draft.alert;
  const due = now.getTime() - Date.parse(toldAt) >= AGAIN[severity] * HOUR_MS;
  return isUnheard(draft) && due ? decide(draft, 'repeat-due', { at: now }) : draft;
});

/** A severe alert that nobody acknowledged in time goes to a second channel as well, once. */
export const escalate = eachDraft((draft: Draft, { escalateAfter }, now): Draft => {
  const { severity, openedAt, escalatedAt } = draft.alert;
  if (escalateAfter === null || severity !== 'severe' || escalatedAt !== null || !isUnheard(draft)) return draft;
  const due = now.getTime() - Date.parse(openedAt) >= escalateAfter * HOUR_MS;
  return due ? decide(draft, 'escalated', { at: now, escalatedAt: now.toISOString() }) : draft;
});
