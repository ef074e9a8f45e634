import { type Draft, decide, eachDraft, type NewEvent } from '../batch.ts';

/** Decisions that a snoozed alert keeps to itself. */
const HUSHED: readonly NewEvent['reason'][] = ['grown', 'eased', 'returned', 'released'];

/** A snoozed alert is silent up to its day, and says so when that has passed. */
export const snooze = eachDraft((draft: Draft, { today }, now): Draft => {
  const { alert, events } = draft;
  const until = alert.snoozedUntil;
  if (until === null || alert.state !== 'open') return draft;
  if (until < today) return decide(draft, 'woken', { at: now, snoozedUntil: null, note: until });
  const spoke = events.some(({ reason }) => HUSHED.includes(reason));
  if (!spoke) return draft;
  return decide({ ...draft, events: events.filter(({ reason }) => !HUSHED.includes(reason)) }, 'snoozed', {
    at: now,
    note: until,
  });
});
