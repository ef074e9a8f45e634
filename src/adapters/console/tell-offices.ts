import { writePost } from '../../answer/post.ts';
import { plainReply } from '../../answer/reply.ts';
import type { Reference } from '../../domain/reference.ts';
import type { FileOutcome } from '../../ingest/ingest-file.ts';
import { asRejection } from '../../ingest/rejection.ts';
import { rejectionText } from '../../ingest/rejection-text.ts';
import type { PlannedMessage } from '../../store/outbox-port.ts';
import type { Store } from '../../store/ports.ts';
import type { OfficeCount } from '../../store/quarantine-port.ts';
import { officeName } from '../../text/names.ts';
import { channelsOf, responsible, type Tellers } from './told-to.ts';

export interface TellingOffices extends Tellers {
  readonly store: Pick<Store, 'quarantine' | 'outbox'>;
  readonly reference: Reference;
  readonly now: Date;
}

const rowsIn = (counts: readonly OfficeCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);

/** For an office's own channels: how many rows, why, and the fix, with an example. */
async function ownText(office: string, file: string, own: readonly OfficeCount[], telling: TellingOffices) {
  const { store, reference } = telling;
  const reasons = await Promise.all(
    own.map(async ({ code, field, count }) => {
      const [entry] = await store.quarantine.entries({ file, code, offices: [office], limit: 1 });
      const rejection = entry && asRejection(field, code, JSON.parse(entry.facts));
      const { en, zh } = rejection ? rejectionText(rejection) : { en: code, zh: code };
      return { zh: `${count}行 ${field}：${zh}`, en: `${count} × ${field}: ${en}` };
    }),
  );
  return [
    `${officeName(office, reference, 'zh')}：${file} 有${rowsIn(own)}行未入账。`,
    ...reasons.map(({ zh }) => zh),
    `${officeName(office, reference, 'en')}: ${rowsIn(own)} rows of ${file} are not in the ledger.`,
    ...reasons.map(({ en }) => en),
    '/data quarantine',
  ].join('\n');
}

/** For whoever is responsible: counts and reasons alone, since they may not be of the office. */
function othersText(file: string, others: readonly OfficeCount[], { reference }: TellingOffices): string {
  const name = (office: string, lang: 'en' | 'zh'): string =>
    office === '' ? { en: 'no office', zh: '关区不明' }[lang] : officeName(office, reference, lang);
  return [
    `${file} 有${rowsIn(others)}行未入账，所属关区不明或没有频道可告知。`,
    ...others.map(({ office, field, code, count }) => `${name(office, 'zh')}：${count}行 ${field}：${code}`),
    `${rowsIn(others)} rows of ${file} are not in the ledger, and no channel is known for their office.`,
    ...others.map(({ office, field, code, count }) => `${name(office, 'en')}: ${count} × ${field}: ${code}`),
    `tidewaiter quarantine list --file ${file}`,
  ].join('\n');
}

/** Runs of a file that are looked through for one whose rows nobody was told of. */
const MOST_RUNS = 20;
const jobOf = (run: number): string => `quarantine ${run}`;

/** The run, and those of its file before it that ended before anybody was told of what they kept out. */
async function untold({ run, file }: FileOutcome, { store }: TellingOffices): Promise<number[]> {
  const found: number[] = [];
  for (const each of await store.quarantine.runsOf(file, run, MOST_RUNS)) {
    const told = each !== run && (await store.outbox.list({ job: jobOf(each), limit: 1 })).length > 0;
    if (told) break;
    found.push(each);
  }
  return found;
}

/**
 * Plans a message to the channels of each office that has new rows in quarantine from a file, in both languages; rows of
 * no office or of one without channels are told to whoever is responsible. A row that was there already is told of once.
 * Gives how many messages were planned.
 */
export async function tellOffices(outcome: FileOutcome, telling: TellingOffices): Promise<number> {
  const { run, file } = outcome;
  const { store, now } = telling;
  const counts = await store.quarantine.countsOfRuns(await untold(outcome, telling));
  if (counts.length === 0) return 0;
  const channels = await channelsOf(telling);
  const message = (slot: string, text: string): Omit<PlannedMessage, 'platform' | 'target'> => ({
    job: jobOf(run),
    slot,
    content: writePost(plainReply('zh', text)),
    dueAt: now,
  });
  const messages: PlannedMessage[] = [];
  const others: OfficeCount[] = [];
  for (const [office, own] of Map.groupBy(counts, (each) => each.office)) {
    const to = channels(office);
    if (to.length === 0) others.push(...own);
    else {
      const planned = message(office, await ownText(office, file, own, telling));
      messages.push(...to.map((target) => ({ ...planned, ...target })));
    }
  }
  if (others.length > 0)
    messages.push({ ...message('others', othersText(file, others, telling)), ...responsible(telling) });
  return store.outbox.plan(messages, now);
}
