import type { Officers } from '../../access/officers.ts';
import { writePost } from '../../answer/post.ts';
import { plainReply } from '../../answer/reply.ts';
import { atLeast } from '../../domain/officer.ts';
import type { Reference } from '../../domain/reference.ts';
import type { FileOutcome } from '../../ingest/ingest-file.ts';
import { asRejection } from '../../ingest/rejection.ts';
import { rejectionText } from '../../ingest/rejection-text.ts';
import type { PlannedMessage } from '../../store/outbox-port.ts';
import type { Store } from '../../store/ports.ts';
import { officeName } from '../../text/names.ts';

export interface TellingOffices {
  readonly store: Pick<Store, 'quarantine' | 'outbox'>;
  readonly officers: Pick<Officers, 'list'>;
  readonly reference: Reference;
  readonly now: Date;
}

/**
 * Plans a message to the channels of each office that has new rows in quarantine from a file: how many, why, and the
 * fix, in both languages. A row that was there already is told of once. Gives how many messages were planned.
 */
export async function tellOffices(
  { run, file }: FileOutcome,
  { store, officers, reference, now }: TellingOffices,
): Promise<number> {
  const counts = await store.quarantine.countsOfRun(run);
  if (counts.length === 0) return 0;
  const channels = (await officers.list()).filter(
    ({ principal, officer, overruled }) => principal.kind === 'channel' && !overruled && atLeast(officer, 'officer'),
  );
  const messages: PlannedMessage[] = [];
  for (const office of new Set(counts.map((each) => each.office))) {
    const to = channels.filter(({ officer }) => officer.offices.includes(office));
    if (to.length === 0) continue;
    const own = counts.filter((each) => each.office === office);
    const reasons = await Promise.all(
      own.map(async ({ code, field, count }) => {
        const [entry] = await store.quarantine.entries({ file, code, offices: [office], limit: 1 });
        const rejection = entry && asRejection(field, code, JSON.parse(entry.facts));
        const { en, zh } = rejection ? rejectionText(rejection) : { en: code, zh: code };
        return { zh: `${count}行 ${field}：${zh}`, en: `${count} × ${field}: ${en}` };
      }),
    );
    const rows = own.reduce((sum, { count }) => sum + count, 0);
    const text = [
      `${officeName(office, reference, 'zh')}：${file} 有${rows}行未入账。`,
      ...reasons.map(({ zh }) => zh),
      `${officeName(office, reference, 'en')}: ${rows} rows of ${file} are not in the ledger.`,
      ...reasons.map(({ en }) => en),
      '/data quarantine',
    ].join('\n');
    const content = writePost(plainReply('zh', text));
    for (const { principal } of to) {
      const { platform, id: target } = principal;
      messages.push({ job: `quarantine ${run}`, slot: office, target, platform, content, dueAt: now });
    }
  }
  return messages.length === 0 ? 0 : store.outbox.plan(messages, now);
}
