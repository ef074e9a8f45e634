import type { Declaration } from '../../../domain/declaration.ts';
import type { BatchOutcome } from '../../ledger-port.ts';
import { declarationRows, declarationsBy, type LedgerDatabase } from './declarations.ts';
import { differenceOf, type Touched } from './difference.ts';
import { keepLate } from './keep-late.ts';
import { markChanged } from './mark-changed.ts';
import { moveRollups } from './move-rollups.ts';
import { type Moving, NOTHING, type Round, writeRecords } from './write-records.ts';

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

/** Reads what the changes touch besides themselves. */
async function touchedBy(database: LedgerDatabase, moving: Moving, waiting: boolean): Promise<Touched> {
  const { changes } = moving;
  const [wanted, touching] = [new Set<string>(), new Set<string>()];
  for (const { before, after } of changes.values()) {
    for (const id of [before?.original, after.original]) if (id && !changes.has(id)) wanted.add(id);
    // A return that is there already can only be touched by goods that are replaced, or that it was waiting for.
    if (waiting || before !== null) touching.add(after.id);
  }
  const others = [
    ...(await declarationsBy('id', database, [...wanted])),
    ...(await declarationsBy('original', database, [...touching])),
  ].filter(({ id }) => !changes.has(id));
  return { ...moving, others: new Map(others.map((other) => [other.id, other])) };
}

async function applyRound(database: LedgerDatabase, round: Round): Promise<BatchOutcome> {
  const { db } = database;
  const { outcome, ...moving } = await writeRecords(database, round);
  if (moving.changes.size === 0) return outcome;
  const { waiting } = await db.selectFrom('ledger_state').select('waiting').executeTakeFirstOrThrow();
  const touched = await touchedBy(database, moving, waiting > 0);
  const { moved, waiting: more, beside } = differenceOf(touched);
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
export function applyBatch(
  { db, engine }: LedgerDatabase,
  batch: string,
  records: readonly Declaration[],
): Promise<BatchOutcome> {
  // Before it waits for the lock, and so while the batch before is written.
  const rounds = roundsOf(records).map((each): Round => ({ records: each, rows: declarationRows(each) }));
  return db.transaction().execute(async (transaction) => {
    await transaction.updateTable('ledger_state').set({ one: 1 }).execute();
    const known = await transaction.selectFrom('batches').select('batch').where('batch', '=', batch).executeTakeFirst();
    if (known) return { ...NOTHING, unchanged: records.length };
    let outcome = NOTHING;
    for (const round of rounds) {
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
}
