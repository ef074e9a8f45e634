import { quarantineAnswer } from '../../answer/quarantine.ts';
import type { Reply } from '../../answer/reply.ts';
import type { Call } from '../define-command.ts';
import { type DataTopic, namesOf, ownOffices } from './data-topic.ts';

/** Reasons that are explained beside the table, the most frequent first. */
const EXPLAINED = 5;

async function inQuarantine(call: Call): Promise<Reply> {
  const { quarantine } = call.services.store;
  const offices = ownOffices(call);
  const counts = await quarantine.counts(offices);
  const codes = [...new Set(counts.toSorted((a, b) => b.count - a.count).map(({ code }) => code))].slice(0, EXPLAINED);
  const found = codes.map((code) => quarantine.entries({ code, limit: 1, ...(offices && { offices }) }));
  const examples = (await Promise.all(found)).flat();
  return quarantineAnswer({ counts, examples, offices: namesOf(offices ?? [], call) }, call.lang);
}

/** `/data quarantine`: records that were sent in and refused, of the officer's own offices. */
export const quarantine: DataTopic = {
  words: { en: 'quarantine', zh: '隔离' },
  needs: 'officer',
  run: (_, call) => inQuarantine(call),
};
