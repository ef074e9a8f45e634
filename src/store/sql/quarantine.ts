import { createHash } from 'node:crypto';
import type {
  IngestRun,
  KeptEntry,
  OfficeCount,
  QuarantineCount,
  QuarantineEntry,
  QuarantineFilter,
  QuarantineStore,
} from '../quarantine-port.ts';
import type { LedgerDatabase } from './ledger/declarations.ts';
import type { QuarantineTable } from './tables.ts';

const COLUMNS = ['id', 'run', 'file', 'line', 'field', 'code', 'facts', 'record', 'office'] as const;

const idOf = ({ file, line, field, code, record }: QuarantineEntry): string =>
  createHash('sha256')
    .update(JSON.stringify([file, line, field, code, record]))
    .digest('hex')
    .slice(0, 16);

async function beginRun({ db }: LedgerDatabase, file: string, startedAt: string): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const last = await transaction
      .selectFrom('ingest_runs')
      .select(({ fn }) => fn.max('run').as('run'))
      .executeTakeFirst();
    const run = (last?.run ?? 0) + 1;
    await transaction.insertInto('ingest_runs').values({ run, file, started_at: startedAt }).execute();
    return run;
  });
}

async function finishRun(
  { db }: LedgerDatabase,
  run: number,
  { finishedAt, ...counts }: Omit<IngestRun, 'file' | 'startedAt'>,
): Promise<void> {
  await db
    .updateTable('ingest_runs')
    .set({ finished_at: finishedAt, ...counts })
    .where('run', '=', run)
    .execute();
}

async function addEntries(
  { db, engine }: LedgerDatabase,
  run: number,
  entries: readonly QuarantineEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((e) => [idOf(e), run, e.file, e.line, e.field, e.code, e.facts, e.record, e.office]);
  const given = engine.rows<QuarantineTable>(COLUMNS, JSON.stringify(rows)).as('given');
  await db
    .insertInto('quarantine')
    .columns([...COLUMNS])
    .expression(
      db
        .selectFrom(given)
        .select([...COLUMNS])
        .where(({ lit }) => lit(true)),
    )
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

function readEntries({ db }: LedgerDatabase, { file, code, offices, limit }: QuarantineFilter): Promise<KeptEntry[]> {
  let query = db.selectFrom('quarantine').selectAll();
  if (file !== undefined) query = query.where('file', '=', file);
  if (code !== undefined) query = query.where('code', '=', code);
  if (offices !== undefined) query = query.where('office', 'in', [...offices]);
  return query.orderBy('file').orderBy('line').orderBy('id').limit(limit).execute();
}

async function readEntry({ db }: LedgerDatabase, id: string): Promise<KeptEntry | null> {
  const found = await db
    .selectFrom('quarantine')
    .selectAll()
    .where('id', '>=', id)
    .where('id', '<', `${id}g`)
    .limit(2)
    .execute();
  return (found.length === 1 ? found[0] : null) ?? null;
}

async function removeEntries({ db, engine }: LedgerDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const given = engine.rows<{ given: string }>(['given'], JSON.stringify(ids.map((id) => [id]))).as('given');
  await db
    .deleteFrom('quarantine')
    .where('id', 'in', (query) => query.selectFrom(given).select('given'))
    .execute();
}

const readCounts = ({ db }: LedgerDatabase, offices?: readonly string[]): Promise<QuarantineCount[]> =>
  db
    .selectFrom('quarantine')
    .$if(offices !== undefined, (query) => query.where('office', 'in', [...(offices ?? [])]))
    .select(['file', 'field', 'code'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['file', 'field', 'code'])
    .orderBy('file')
    .orderBy('count', 'desc')
    .orderBy('field')
    .orderBy('code')
    .execute();

const readCountsOfRuns = ({ db }: LedgerDatabase, runs: readonly number[]): Promise<OfficeCount[]> =>
  db
    .selectFrom('quarantine')
    .where('run', 'in', [...runs])
    .select(['office', 'field', 'code'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['office', 'field', 'code'])
    .orderBy('office')
    .orderBy('count', 'desc')
    .orderBy('field')
    .orderBy('code')
    .execute();

const readRunsOf = async (
  { db }: LedgerDatabase,
  { file, through, limit }: { file: string; through: number; limit: number },
): Promise<number[]> => {
  const rows = await db
    .selectFrom('ingest_runs')
    .select('run')
    .where('file', '=', file)
    .where('run', '<=', through)
    .orderBy('run', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ run }) => run);
};

async function readRuns({ db }: LedgerDatabase, limit: number): Promise<IngestRun[]> {
  const rows = await db
    .selectFrom('ingest_runs')
    .selectAll()
    .where('finished_at', 'is not', null)
    .orderBy('run', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ run: _, started_at, finished_at, ...run }) => ({
    ...run,
    startedAt: started_at,
    finishedAt: finished_at ?? '',
  }));
}

/** The quarantine over an open database, whichever engine it is. */
export const quarantineStore = (database: LedgerDatabase): QuarantineStore => ({
  beginRun: (file, startedAt) => beginRun(database, file, startedAt),
  finishRun: (run, outcome) => finishRun(database, run, outcome),
  quarantine: (run, entries) => addEntries(database, run, entries),
  entries: (filter) => readEntries(database, filter),
  entry: (id) => readEntry(database, id),
  remove: (ids) => removeEntries(database, ids),
  counts: (offices) => readCounts(database, offices),
  countsOfRuns: (runs) => readCountsOfRuns(database, runs),
  runsOf: (file, through, limit) => readRunsOf(database, { file, through, limit }),
  runs: (limit) => readRuns(database, limit),
});
