import { sql } from 'kysely';
import type { Declaration } from '../../../domain/declaration.ts';
import type { BatchOutcome } from '../../ledger-port.ts';
import {
  declarationRows,
  differingDeclarations,
  insertDeclarations,
  knownIds,
  type LedgerDatabase,
  replaceDeclarations,
} from './declarations.ts';
import { type Change, type Moved, movedBy } from './difference.ts';
import { meanwhile } from './meanwhile.ts';

/** Records to write, no id twice, also as the engine takes them. */
export interface Round {
  readonly records: readonly Declaration[];
  readonly rows: string;
}

/** What is written and how it moves the rollups by itself. */
export interface Moving {
  readonly changes: ReadonlyMap<string, Change>;
  readonly moved: Moved;
}

export interface Written extends Moving {
  readonly outcome: BatchOutcome;
}

export const NOTHING: BatchOutcome = { accepted: 0, replaced: 0, unchanged: 0, outdated: 0, conflicting: [] };

/** The changes that new records are. */
function changesOf(records: readonly Declaration[]): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const after of records) changes.set(after.id, { before: null, after });
  return changes;
}

function movingOf(changes: ReadonlyMap<string, Change>): Moving {
  return { changes, moved: movedBy(changes.values()) };
}

/**
 * Adds the records that are new to the ledger. Most batches are new as a whole, or known as a whole; so what it means that
 * all are new is computed while the database finds out.
 */
async function insertNew(database: LedgerDatabase, { records, rows }: Round) {
  const { db } = database;
  await sql`savepoint new_records`.execute(db);
  const [added, moving] = await meanwhile(insertDeclarations(database, rows), () => movingOf(changesOf(records)));
  const mixed = added > 0 && added < records.length;
  if (mixed) await sql`rollback to savepoint new_records`.execute(db);
  // Left open, every page that the batch changes later would be kept a second time.
  await sql`release savepoint new_records`.execute(db);
  if (!mixed) return added === records.length ? { fresh: records, moving } : { fresh: [], moving: null };
  const known = await knownIds(
    database,
    records.map(({ id }) => id),
  );
  const fresh = records.filter(({ id }) => !known.has(id));
  await insertDeclarations(database, declarationRows(fresh));
  return { fresh, moving: null };
}

/** Writes what is new or newer. Equal versions with other content stay out. */
export async function writeRecords(database: LedgerDatabase, round: Round): Promise<Written> {
  const { fresh, moving } = await insertNew(database, round);
  if (moving) return { ...moving, outcome: { ...NOTHING, accepted: fresh.length } };
  const changes = changesOf(fresh);
  const known = new Map(round.records.filter(({ id }) => !changes.has(id)).map((record) => [record.id, record]));
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
  const outcome = { accepted: fresh.length, replaced: newer.length, unchanged, outdated, conflicting };
  return { ...movingOf(changes), outcome };
}
