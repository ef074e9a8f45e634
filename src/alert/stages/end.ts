import { type Draft, decide, eachDraft } from '../batch.ts';

/** An alert whose deviation has ended is resolved by itself. */
export const endOver = eachDraft((draft: Draft, { day }, now): Draft => {
  const { alert, observation } = draft;
  if (day === null || alert.state !== 'open' || !observation || observation.lasting || observation.news) return draft;
  // What was decided of the day before is the news: the deviation is over.
  const over = { ...draft, events: [] };
  return decide(over, 'resolved', { at: now, state: 'resolved', resolvedAt: now.toISOString(), inhibitedBy: null });
});
