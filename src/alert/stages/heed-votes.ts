import type { Batch, Observation } from '../batch.ts';
import { thresholdFactor } from '../own-threshold.ts';

/** News is what reaches the threshold that officers' votes have given this office and measure. */
export function heedVotes(batch: Batch): Batch {
  const reaches = ({ office, measure, direction, facts }: Observation): boolean => {
    if (direction === 'missing') return true;
    const votes = batch.votes.find((one) => one.office === office && one.measure === measure);
    return facts.score >= facts.threshold * (votes ? thresholdFactor(votes) : 1);
  };
  const observations = batch.observations.map((one) => ({ ...one, news: one.news && reaches(one) }));
  return { ...batch, observations };
}
