import { basename } from 'node:path';
import { setImmediate as giveWay } from 'node:timers/promises';
import { beijingDay, type Clock } from '../domain/clock.ts';
import type { Declaration } from '../domain/declaration.ts';
import type { Reference } from '../domain/reference.ts';
import type { EnterpriseStore } from '../store/enterprise-port.ts';
import type { LedgerStore } from '../store/ledger-port.ts';
import type { ListStore } from '../store/list-port.ts';
import type { QuarantineEntry, QuarantineStore } from '../store/quarantine-port.ts';
import { batchName } from './batch-name.ts';
import { compileMap, mappedTexts, type RowSink } from './map/compile-map.ts';
import type { LedgerMap } from './map/ledger-map.ts';
import { officeOfRow } from './map/office-of-row.ts';
import { openRows } from './read/open-rows.ts';
import { type Rejection, reject } from './rejection.ts';

/**
 * Larger batches keep those who write an answer waiting for longer. Smaller ones cost more: of 8,000 rows in order of
 * days, each moves about two sums that no other of them does; of 4,000, more than two and a half.
 */
const BATCH = 8_000;
/** Rows that are kept out are long. */
const BATCH_KEPT_OUT = 4_000;

export interface IngestParts {
  readonly ledger: LedgerStore;
  readonly quarantine: QuarantineStore;
  readonly lists: ListStore;
  readonly enterprises: EnterpriseStore;
  readonly reference: Reference;
  readonly clock: Clock;
}

/** Rows read so far, and the share of the file that they are, 0 to 1. */
export type Progress = (rows: number, share: number) => void;

/** What a file did, counted in records; a row can hold two, and one that is skipped or quarantined none. */
export interface FileOutcome {
  /** Number of the run, which goes with what is in quarantine. */
  readonly run: number;
  readonly file: string;
  readonly rows: number;
  readonly accepted: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly outdated: number;
  /** By code. */
  readonly quarantined: Readonly<Record<string, number>>;
  /** By the map's reasons. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Of customs messages: the lists that the file touched, by the state they came to; once for each batch they were in. */
  readonly lists?: Readonly<Record<string, number>>;
  readonly seconds: number;
}

interface Batch {
  readonly records: Declaration[];
  /** Where each record stood; the rows themselves are let go. */
  readonly lines: number[];
  readonly entries: QuarantineEntry[];
}

const emptyBatch = (): Batch => ({ records: [], lines: [], entries: [] });

/**
 * Reads a file into the ledger. One batch is read while the one before it is written; memory does not grow with the
 * file. Bad rows go to quarantine, a file that is none is an IngestError. The same file again changes nothing.
 */
export async function ingestFile(
  path: string,
  map: LedgerMap | null,
  { ledger, quarantine, reference, clock }: IngestParts,
  progress: Progress = () => {},
): Promise<FileOutcome> {
  const file = basename(path);
  const started = clock();
  const begun = performance.now();
  const open = await openRows(path, map);
  const run = await quarantine.beginRun(file, started.toISOString());
  const take = compileMap({ map: open.map, columns: open.columns, reference, today: beijingDay(started) });
  const counts = { rows: 0, accepted: 0, replaced: 0, unchanged: 0, outdated: 0 };
  const quarantined: Record<string, number> = {};
  const skipped: Record<string, number> = {};

  const officeOf = officeOfRow(open.map, open.columns, reference);

  let batch = emptyBatch();
  const keepOut = (
    into: Batch,
    { field, code, facts }: Rejection,
    at: { line: number; office: string },
    record: object,
  ) => {
    quarantined[code] = (quarantined[code] ?? 0) + 1;
    into.entries.push({ file, ...at, field, code, facts: JSON.stringify(facts), record: JSON.stringify(record) });
  };
  const sink: RowSink = {
    accept(declaration, row) {
      batch.records.push(declaration);
      batch.lines.push(row.line);
    },
    reject(rejection, row) {
      const unread = row.fault !== null || rejection.code === 'ragged-row';
      const office = unread ? '' : officeOf(row);
      keepOut(batch, rejection, { line: row.line, office }, unread ? {} : mappedTexts(open.map, open.columns, row));
    },
    skip(reason) {
      skipped[reason] = (skipped[reason] ?? 0) + 1;
    },
  };

  async function write(full: Batch): Promise<void> {
    if (full.records.length > 0) {
      const outcome = await ledger.apply(batchName(full.records), full.records);
      for (const count of ['accepted', 'replaced', 'unchanged', 'outdated'] as const) counts[count] += outcome[count];
      for (const record of outcome.conflicting) {
        const conflict = reject('version', 'conflict', { id: record.id, version: record.version });
        const line = full.lines[full.records.indexOf(record)] ?? 0;
        keepOut(full, conflict, { line, office: record.office }, record);
      }
    }
    await quarantine.quarantine(run, full.entries);
  }

  let writing: Promise<void> = Promise.resolve();
  /** Makes a batch ready while the one before it is written; in the store it takes its turn after that. */
  async function flush(): Promise<void> {
    const [full, before] = [batch, writing];
    batch = emptyBatch();
    writing = write(full);
    // Told when the next batch waits for it, at the latest at the end.
    writing.catch(() => {});
    await before;
  }

  try {
    for await (const rows of open.rows) {
      for (const row of rows) {
        take(row, sink);
        if (batch.records.length >= BATCH || batch.entries.length >= BATCH_KEPT_OUT) await flush();
      }
      counts.rows += rows.length;
      progress(counts.rows, open.size === 0 ? 1 : open.position() / open.size);
      await giveWay();
    }
  } catch (error) {
    // Whoever is told may close the store.
    await writing.catch(() => {});
    throw error;
  }
  await flush();
  await writing;
  const sum = (table: Record<string, number>): number =>
    Object.values(table).reduce((total, count) => total + count, 0);
  const { rows, ...done } = counts;
  const finishedAt = clock().toISOString();
  await quarantine.finishRun(run, { ...done, quarantined: sum(quarantined), skipped: sum(skipped), finishedAt });
  return { run, file, rows, ...done, quarantined, skipped, seconds: (performance.now() - begun) / 1000 };
}
