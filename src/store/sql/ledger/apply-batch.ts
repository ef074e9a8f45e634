import { setImmediate as giveWay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Declaration } from '../../../domain/declaration.ts';
import type { BatchOutcome } from '../../ledger-port.ts';
import {
  declarationRows,
  declarationsBy,
  differingDeclarations,
  insertDeclarations,
  knownIds,
  type LedgerDatabase,
  replaceDeclarations,
} from './declarations.ts';
import { type Change, differenceOf, type Touched } from './difference.ts';
import { keepLate } from './keep-late.ts';
import { markChanged } from './mark-changed.ts';
import { moveRollups } from './move-rollups.ts';

interface Written {
  readonly changes: ReadonlyMap<string, Change>;
  readonly outcome: BatchOutcome;
}

const NOTHING: BatchOutcome = { accepted: 0, replaced: 0, unchanged: 0, outdated: 0, conflicting: [] };

const addOutcomes = (a: BatchOutcome, b: BatchOutcome): BatchOutcome => ({
  accepted: a.accepted + b.accepted,
  replaced: a.replaced + b.replaced,
  unchanged: a.unchanged + b.unchanged,
  outdated: a.outdated + b.outdated,
  conflicting: [...a.conflicting, ...b.conflicting],
});

/** Parts in which no id stands twice; each id keeps its order, so that versions meet as they came. */
export function roundsOf(records: readonly Declaration[]): (readonly Declaration[])[] {
  const seen = new Map<string, number>();
  for (const { id } of records) seen.set(id, 0);
  if (seen.size === records.length) return [records];
  const rounds: Declaration[][] = [];
  for (const record of records) {
    const round = seen.get(record.id) ?? 0;
    seen.set(record.id, round + 1);
    rounds[round] ??= [];
    rounds[round].push(record);
  }
  return rounds;
}

/** The records that are new to the ledger; most batches are new as a whole, or known as a whole. */
async function insertNew(database: LedgerDatabase, records: readonly Declaration[]): Promise<readonly Declaration[]> {
  const { db } = database;
  const rows = declarationRows(records);
  await sql`savepoint new_records`.execute(db);
  const added = await insertDeclarations(database, rows);
  const mixed = added > 0 && added < records.length;
  if (mixed) await sql`rollback to savepoint new_records`.execute(db);
  // Left open, every page that the batch changes later would be kept a second time.
  await sql`release savepoint new_records`.execute(db);
  if (!mixed) return added === 0 ? [] : records;
  const ids = records.map(({ id }) => id);
  const known = await knownIds(database, ids);
  const fresh = records.filter(({ id }) => !known.has(id));
  await insertDeclarations(database, declarationRows(fresh));
  return fresh;
}

/** Writes what is new or newer. Equal versions with other content stay out. */
async function write(database: LedgerDatabase, records: readonly Declaration[]): Promise<Written> {
  const fresh = await insertNew(database, records);
  const changes = new Map<string, Change>(fresh.map((after) => [after.id, { before: null, after }]));
  if (fresh.length === records.length) return { changes, outcome: { ...NOTHING, accepted: fresh.length } };
  const known = new Map(records.filter(({ id }) => !changes.has(id)).map((record) => [record.id, record]));
  const newer: Declaration[] = [];
  const conflicting: Declaration[] = [];
  let outdated = 0;
  for (const before of await differingDeclarations(database, declarationRows([...known.values()]))) {
    const after = known.get(before.id);
    if (!after) continue;
    if (after.version < before.version) outdated += 1;
    else if (after.version === before.version) conflicting.push(after);
    else {
      newer.push(after);
      changes.set(after.id, { before, after });
    }
  }
  if (newer.length > 0) await replaceDeclarations(database, declarationRows(newer));
  const unchanged = known.size - newer.length - conflicting.length - outdated;
  return { changes, outcome: { accepted: fresh.length, replaced: newer.length, unchanged, outdated, conflicting } };
}

/** Reads what the changes touch besides themselves. */
async function touchedBy(
  database: LedgerDatabase,
  changes: ReadonlyMap<string, Change>,
  waiting: boolean,
): Promise<Touched> {
  const all = [...changes.values()];
  const originals = new Set(all.flatMap(({ before, after }) => [before?.original, after.original]));
  const wanted = [...originals].filter((id) => typeof id === 'string').filter((id) => !changes.has(id));
  // A return that is there already can only be touched by goods that are replaced, or that it was waiting for.
  const touching = all.filter(({ before }) => waiting || before !== null).map(({ after }) => after.id);
  const others = [
    ...(await declarationsBy('id', database, wanted)),
    ...(await declarationsBy('original', database, touching)),
  ].filter(({ id }) => !changes.has(id));
  return { changes, others: new Map(others.map((other) => [other.id, other])) };
}

async function applyRound(database: LedgerDatabase, records: readonly Declaration[]): Promise<BatchOutcome> {
  const { db } = database;
  const { changes, outcome } = await write(database, records);
  if (changes.size === 0) return outcome;
  const { waiting } = await db.selectFrom('ledger_state').select('waiting').executeTakeFirstOrThrow();
  const touched = await touchedBy(database, changes, waiting > 0);
  const { moved, waiting: more, beside } = differenceOf(touched);
  // Each of the two is some milliseconds of computing; others get their turn between.
  await giveWay();
  await moveRollups(database, moved);
  await markChanged(database, moved, beside);
  await keepLate(database, touched);
  if (more !== 0) {
    await db
      .updateTable('ledger_state')
      .set({ waiting: waiting + more })
      .execute();
  }
  return outcome;
}

/**
 * One transaction, which begins with the lock row. A batch with conflicts is not remembered, so that each time it comes
 * its conflicts are told again.
 */
export const applyBatch = (
  { db, engine }: LedgerDatabase,
  batch: string,
  records: readonly Declaration[],
): Promise<BatchOutcome> =>
  db.transaction().execute(async (transaction) => {
    await transaction.updateTable('ledger_state').set({ one: 1 }).execute();
    const known = await transaction.selectFrom('batches').select('batch').where('batch', '=', batch).executeTakeFirst();
    if (known) return { ...NOTHING, unchanged: records.length };
    let outcome = NOTHING;
    for (const round of roundsOf(records)) {
      outcome = addOutcomes(outcome, await applyRound({ db: transaction, engine }, round));
    }
    if (outcome.accepted + outcome.replaced > 0) {
      await transaction
        .updateTable('ledger_state')
        .set(({ eb }) => ({ state: eb('state', '+', 1) }))
        .execute();
    }
    if (outcome.conflicting.length === 0) {
      await transaction
        .insertInto('batches')
        .values({ batch })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    return outcome;
  });
