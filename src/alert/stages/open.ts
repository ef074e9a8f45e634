import type { Alert } from '../../domain/alert.ts';
import { type Batch, type Draft, decide, type Observation } from '../batch.ts';
import { severityOf } from '../deviation.ts';

/** An alert that ended no longer ago than this goes on when its deviation is back. */
const BACK_WITHIN_MS = 7 * 86_400_000;

function newDraft(observation: Observation, batch: Batch, id: number, now: Date): Draft {
  const { office, measure, direction, facts } = observation;
  const at = now.toISOString();
  const alert: Alert = {
    id,
    office,
    measure,
    state: 'open',
    direction,
    severity: severityOf(direction, facts),
    facts,
    openedAt: at,
    changedAt: at,
    resolvedAt: null,
    toldAt: at,
    acknowledgedBy: null,
    assignee: null,
    snoozedUntil: null,
    inhibitedBy: null,
    escalatedAt: null,
    decision: 'first',
    decidedOn: batch.day ?? batch.today,
    version: 0,
  };
  return decide({ before: null, alert, observation, events: [] }, 'first', { at: now });
}

const isBack = ({ alert }: Draft, { direction }: Observation, now: Date): boolean =>
  direction === alert.direction && now.getTime() - Date.parse(alert.resolvedAt ?? '') <= BACK_WITHIN_MS;

/** What is news and has no open alert opens one: the alert that ended a few days ago, or a new one. */
export function open(batch: Batch, now: Date): Batch {
  let id = batch.nextId;
  const opened = (observation: Observation): Draft => newDraft(observation, batch, id++, now);
  const drafts = batch.drafts.flatMap((draft): Draft[] => {
    const { alert, observation } = draft;
    if (alert.state === 'open' || !observation?.news) return [draft];
    // Said of this day before: the process was stopped between two steps.
    if (alert.decidedOn >= (batch.day ?? '')) return [draft];
    if (isBack(draft, observation, now)) {
      const { facts } = observation;
      const again = { state: 'open', resolvedAt: null, acknowledgedBy: null, inhibitedBy: null } as const;
      return [decide(draft, 'returned', { at: now, ...again, facts, severity: severityOf(alert.direction, facts) })];
    }
    return [{ ...draft, observation: null }, opened(observation)];
  });
  const fresh = batch.observations.filter(({ news }) => news).map(opened);
  return { ...batch, drafts: [...drafts, ...fresh], observations: [] };
}
