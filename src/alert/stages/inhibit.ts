import type { Alert } from '../../domain/alert.ts';
import { type Batch, type Draft, decide } from '../batch.ts';
import { logDeviation } from '../deviation.ts';

/** An office that deviates up to half as much again as all offices together is explained by them. */
const ALIKE = 1.5;

const explains = (nation: Alert, { direction, measure, facts }: Alert): boolean =>
  nation.measure === measure &&
  nation.direction === direction &&
  Math.abs(logDeviation(facts)) <= ALIKE * Math.abs(logDeviation(nation.facts));

/** A national deviation speaks for the offices that it explains; when it is over, they speak for themselves again. */
export function inhibit(batch: Batch, now: Date): Batch {
  const nations = batch.drafts
    .map(({ alert }) => alert)
    .filter(({ office, state }) => office === '' && state === 'open');
  const step = (draft: Draft): Draft => {
    const { alert } = draft;
    if (alert.office === '' || alert.state !== 'open') return draft;
    const nation = nations.find((one) => explains(one, alert));
    const by = nation ? nation.id : null;
    if (by === alert.inhibitedBy) return draft;
    const quiet = { ...draft, events: [] };
    if (nation) return decide(quiet, 'inhibited', { at: now, inhibitedBy: by, note: `${by}` });
    return decide(draft, 'released', { at: now, inhibitedBy: null });
  };
  return { ...batch, drafts: batch.drafts.map(step) };
}
