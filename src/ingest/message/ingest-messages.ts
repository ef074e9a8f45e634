import { basename } from 'node:path';
import { setImmediate as giveWay } from 'node:timers/promises';
import { beijingDay } from '../../domain/clock.ts';
import { districtOf } from '../../domain/reference.ts';
import type { KnownList, NewFact, NewOrder } from '../../store/list-port.ts';
import type { QuarantineEntry } from '../../store/quarantine-port.ts';
import { IngestError } from '../ingest-error.ts';
import type { FileOutcome, IngestParts, Progress } from '../ingest-file.ts';
import { type Settlement, settleKnown, settleLists } from '../list/settle-lists.ts';
import { isRejection, type Rejection, reject } from '../rejection.ts';
import { createInterpreter } from './interpret.ts';
import { keptTexts } from './kept-texts.ts';
import type { MessageRecord, Texts } from './message-record.ts';
import { openMessages } from './open-messages.ts';
import { toFact } from './to-fact.ts';
import { twoStages } from './two-stages.ts';
import { XmlFault } from './xml-fault.ts';

/** What is written at once: so many records, or less where they are long; few lists have more than two or three lines. */
const BATCH = 2_000;
const BATCH_CHARACTERS = 2_000_000;

function brokenOff(file: string, { place, found, next }: XmlFault, taken: number, office: string): IngestError {
  const { line, document } = place;
  const in_ = document === undefined ? '' : `, in document ${document} of the file`;
  const [before, zhBefore] =
    taken === 0 ? ['', ''] : [` Records taken before that: ${taken}.`, `此前已读入${taken}条。`];
  const zhIn = document === undefined ? '' : `（文件中的第${document}个文档）`;
  const from = `from line ${line} on${in_}`;
  return new IngestError(`${file} was not loaded ${from}: ${found.en}.${before} Next: ${next.en}.`, {
    why: {
      en: `${from}, ${found.en}.${before} Next: ${next.en}.`,
      zh: `自第${line}行起${zhIn}，${found.zh}。${zhBefore}${next.zh}。`,
    },
    office,
  });
}

/** What is written at once. */
interface Batch {
  readonly facts: NewFact[];
  readonly orders: NewOrder[];
  readonly entries: QuarantineEntry[];
}

const emptyBatch = (): Batch => ({ facts: [], orders: [], entries: [] });
const sizeOf = ({ facts, orders, entries }: Batch): number => facts.length + orders.length + entries.length;

/**
 * Reads the lists, receipts, applications and orders of a customs message into the store, and the ledger follows. What
 * is stored is a set of facts, so neither order nor repetition matters; what was read before a fault stands.
 */
export async function ingestMessages(path: string, parts: IngestParts, progress: Progress): Promise<FileOutcome> {
  const { lists, quarantine, reference, clock } = parts;
  const file = basename(path);
  const started = clock();
  const begun = performance.now();
  const open = await openMessages(path);
  const run = await quarantine.beginRun(file, started.toISOString());
  const interpret = createInterpreter({ reference, today: beijingDay(started) });
  const counts = { rows: 0, accepted: 0, unchanged: 0, quarantined: 0, skipped: 0 };
  const quarantined: Record<string, number> = {};
  const skipped: Record<string, number> = {};
  const states: Record<string, number> = {};
  let batch = emptyBatch();
  let characters = 0;

  const districtOfRecord = (record: Texts): string =>
    districtOf(record.customsCode ?? record.invtNo ?? '', reference.offices)?.code ?? '';
  function keepOut({ field, code, facts: why }: Rejection, line: number, record: Texts): void {
    counts.quarantined += 1;
    quarantined[code] = (quarantined[code] ?? 0) + 1;
    const office = districtOfRecord(record);
    batch.entries.push({ file, line, field, code, facts: JSON.stringify(why), record: JSON.stringify(record), office });
  }
  function take(record: MessageRecord): void {
    const said = interpret(record);
    if (said === 'draft') {
      counts.skipped += 1;
      skipped.draft = (skipped.draft ?? 0) + 1;
    } else if ('code' in said && isRejection(said)) keepOut(said, record.line, keptTexts(record));
    else if ('order' in said) batch.orders.push({ order: said.order, ...said.type });
    else {
      const fact = toFact(said);
      batch.facts.push(fact);
      characters += fact.content.length;
    }
  }
  async function takeIn({ facts, orders, entries }: Batch): Promise<readonly KnownList[]> {
    const { fresh, known } = await lists.take(facts, orders);
    counts.accepted += fresh;
    counts.unchanged += facts.length + orders.length - fresh;
    await quarantine.quarantine(run, entries);
    return known;
  }
  function note({ states: found, conflicting }: Settlement): void {
    for (const [state, count] of Object.entries(found)) states[state] = (states[state] ?? 0) + count;
    for (const { id, version } of conflicting)
      keepOut(reject('version', 'conflict', { id, version }), 0, { id, invtNo: id });
  }
  const writing = twoStages(takeIn, async (known: readonly KnownList[]) => note(await settleKnown(parts, known)));
  async function write(): Promise<void> {
    const full = batch;
    batch = emptyBatch();
    characters = 0;
    await writing.push(full);
  }

  let fault: XmlFault | IngestError | null = null;
  try {
    for await (const records of open.records) {
      for (const record of records) take(record);
      counts.rows += records.length;
      if (sizeOf(batch) >= BATCH || characters >= BATCH_CHARACTERS) await write();
      progress(counts.rows, open.size === 0 ? 1 : open.position() / open.size);
      await giveWay();
    }
  } catch (error) {
    if (!(error instanceof XmlFault || error instanceof IngestError)) {
      // Whoever is told may close the store.
      await writing.end().catch(() => {});
      throw error;
    }
    fault = error;
  }
  await write();
  await writing.end();
  // Of lists that were left unsettled, here or by who was broken off.
  note(await settleLists(parts));
  await quarantine.quarantine(run, batch.entries);
  const { rows, ...done } = counts;
  for (const [root, count] of Object.entries(open.met.others)) {
    done.skipped += count;
    skipped[root] = count;
  }
  const office = districtOfRecord(open.met.latest());
  if (fault instanceof IngestError) throw new IngestError(fault.message, fault.told && { ...fault.told, office });
  if (fault) throw brokenOff(file, fault, rows, office);
  await quarantine.finishRun(run, { replaced: 0, outdated: 0, ...done, finishedAt: clock().toISOString() });
  const seconds = (performance.now() - begun) / 1000;
  return { run, file, replaced: 0, outdated: 0, rows, ...done, quarantined, skipped, lists: states, seconds };
}
