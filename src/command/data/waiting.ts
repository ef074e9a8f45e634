import type { Reply } from '../../answer/reply.ts';
import { waitingAnswer } from '../../answer/waiting-lists.ts';
import { officeName } from '../../text/names.ts';
import type { Call } from '../define-command.ts';
import { type DataTopic, namesOf, ownOffices } from './data-topic.ts';

async function notCounted(call: Call): Promise<Reply> {
  const { lang, services } = call;
  const offices = ownOffices(call);
  const counts = (await services.store.lists.counts()).filter(({ office }) => offices?.includes(office) ?? true);
  const nameOf = (code: string): string => officeName(code, services.reference, lang);
  return waitingAnswer(counts, { offices: namesOf(offices ?? [], call), nameOf, lang });
}

/** `/data waiting`: lists that do not count yet, of the officer's own offices, and for what they wait. */
export const waiting: DataTopic = {
  words: { en: 'waiting', zh: '待补' },
  needs: 'officer',
  run: (_, call) => notCounted(call),
};
