import { isDeepStrictEqual } from 'node:util';
import { SEVERITIES } from '../../domain/alert.ts';
import { type Batch, type Draft, decide, eachDraft } from '../batch.ts';
import { severityOf } from '../deviation.ts';

/** A missing report more is news; a volume is when its score has grown by this. */
const GROWN = 1.12;

function follow(draft: Draft, { day }: Batch, now: Date): Draft {
  const { alert, observation, events } = draft;
  if (alert.state !== 'open' || !observation || events.length > 0) return draft;
  const turned = observation.direction !== alert.direction;
  if (turned && !observation.news) return draft;
  // Of reports that were missing the most counts, also when they have come since.
  const fewer = observation.direction === 'missing' && observation.facts.days < alert.facts.days;
  const score = turned ? observation.facts.score : Math.max(alert.facts.score, observation.facts.score);
  const facts = fewer ? alert.facts : { ...observation.facts, score };
  // Said of this day before: the process was stopped between two steps.
  if (alert.decidedOn >= (day ?? '') && isDeepStrictEqual(facts, alert.facts)) return draft;
  const severity = severityOf(observation.direction, facts);
  const worse = SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(alert.severity);
  const milder = SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(alert.severity);
  const more = observation.direction === 'missing' ? facts.days > alert.facts.days : score >= GROWN * alert.facts.score;
  const grown = observation.news && (turned || more || worse) && alert.decidedOn < (day ?? '');
  const reason = grown ? 'grown' : milder ? 'eased' : 'nothing-new';
  return decide(draft, reason, { at: now, facts, severity, direction: observation.direction });
}

/** What was open yesterday has grown, eased, or stays as it was; its figures are those of today. */
export const followOpen = eachDraft(follow);
