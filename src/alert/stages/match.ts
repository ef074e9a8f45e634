import type { Batch, Draft, Observation } from '../batch.ts';

const keyOf = ({ office, measure }: Pick<Observation, 'office' | 'measure'>): string => `${office} ${measure}`;

/** The office as a whole goes before one of its modes, then what stands out more. */
const better = (a: Observation, b: Observation): number =>
  Number(b.news) - Number(a.news) ||
  Number(a.facts.mode !== null) - Number(b.facts.mode !== null) ||
  b.facts.score - a.facts.score;

/** One observation an office and measure, beside the open alert of the same, or else the one that ended last. */
export function match(batch: Batch): Batch {
  const best = new Map<string, Observation>();
  for (const one of batch.observations.toSorted(better)) if (!best.has(keyOf(one))) best.set(keyOf(one), one);
  const drafts: Draft[] = [];
  const rest = new Map(best);
  const latestFirst = batch.drafts.toSorted(
    (a, b) => Number(b.alert.state === 'open') - Number(a.alert.state === 'open') || b.alert.id - a.alert.id,
  );
  for (const draft of latestFirst) {
    const key = keyOf(draft.alert);
    drafts.push({ ...draft, observation: rest.get(key) ?? null });
    rest.delete(key);
  }
  return { ...batch, drafts, observations: [...rest.values()] };
}
