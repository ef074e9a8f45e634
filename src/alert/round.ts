import { beijingDay } from '../domain/clock.ts';
import type { AlertStore } from '../store/alert-port.ts';
import type { Draft } from './batch.ts';
import type { JudgedDay } from './judge/judge-ledger.ts';
import { runPipeline } from './pipeline.ts';

/** Alerts that ended so long ago are history. */
const RECENT_MS = 14 * 86_400_000;
const MOST = 1000;
/** An officer may press a button meanwhile; then the round is made again from what is there now. */
const TRIES = 5;

/** The open alerts, and those that ended a short while ago. */
async function draftsOf(store: AlertStore, now: Date): Promise<Draft[]> {
  const changedSince = new Date(now.getTime() - RECENT_MS).toISOString();
  const [open, ended] = await Promise.all([
    store.list({ state: 'open', limit: MOST }),
    store.list({ state: 'resolved', changedSince, limit: MOST }),
  ]);
  return [...open, ...ended].map((alert) => ({ before: alert, alert, observation: null, events: [] }));
}

/**
 * Takes the alerts through the pipeline, once for a judged day or, with null, for what time alone brings; all that it
 * decided is kept in one transaction. A day that was taken through before changes nothing. Gives how many alerts changed.
 */
export async function round(store: AlertStore, judged: JudgedDay | null, now: Date): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [drafts, votes, subscriptions, nextId] = await Promise.all([
      draftsOf(store, now),
      store.votes(),
      store.subscriptions(),
      store.nextId(),
    ]);
    const hours = subscriptions.flatMap(({ escalationHours }) => escalationHours ?? []);
    const batch = {
      day: judged?.day ?? null,
      observations: judged?.observations ?? [],
      votes,
      nextId,
      today: beijingDay(now),
      escalateAfter: hours.length > 0 ? Math.min(...hours) : null,
      drafts,
    };
    const changes = runPipeline(batch, now).drafts.map(({ before, alert, events }) => ({
      alert,
      from: before?.version ?? 0,
      events,
    }));
    if (await store.keep(changes)) return changes.length;
  }
  throw new Error(`alerts were changed by others in ${TRIES} tries to keep a round`);
}
