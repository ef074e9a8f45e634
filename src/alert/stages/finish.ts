import { isDeepStrictEqual } from 'node:util';
import type { Batch, Draft } from '../batch.ts';

/** Alerts that changed get their number, time and day; the others go no further. */
export function finish(batch: Batch, now: Date): Batch {
  const at = now.toISOString();
  const drafts = batch.drafts
    .filter(({ before, alert, events }) => events.length > 0 || !isDeepStrictEqual(before, alert))
    .map((draft): Draft => {
      const { alert, events } = draft;
      const decidedOn = batch.day ?? alert.decidedOn;
      const toldAt = events.length > 0 ? at : alert.toldAt;
      return { ...draft, alert: { ...alert, decidedOn, toldAt, changedAt: at, version: alert.version + 1 } };
    });
  return { ...batch, drafts };
}
