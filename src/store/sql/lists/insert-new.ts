import { type Kysely, sql } from 'kysely';
import type { LedgerDatabase } from '../ledger/declarations.ts';
import type { Tables } from '../tables.ts';

interface Inserting {
  readonly table: 'list_facts' | 'lists';
  readonly columns: readonly string[];
  /** An array of arrays, with no key twice where `count` is to be reached. */
  readonly json: string;
  readonly count: number;
}

/**
 * Inserts rows whose key is new and tells of how many that went: all, none, or `mixed`, and then nothing was done. To
 * hand back each row would cost more than to write it, and most batches are new or known as a whole.
 */
export async function insertNew(
  { db, engine }: LedgerDatabase,
  { table, columns, json, count }: Inserting,
): Promise<'all' | 'none' | 'mixed'> {
  const source = engine.rows<Record<string, string>>(columns, json);
  const untyped = db as unknown as Kysely<Record<string, Record<string, string>>>;
  await sql`savepoint inserting`.execute(db);
  const { numInsertedOrUpdatedRows } = await untyped
    .insertInto(table)
    .columns([...columns])
    .expression(
      untyped
        .selectFrom(source.as('given'))
        .select([...columns])
        .where(sql<boolean>`true`),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  const added = Number(numInsertedOrUpdatedRows ?? 0);
  const mixed = added > 0 && added < count;
  if (mixed) await sql`rollback to savepoint inserting`.execute(db);
  await sql`release savepoint inserting`.execute(db);
  return mixed ? 'mixed' : added === 0 ? 'none' : 'all';
}

type AddedTo = Extract<keyof Tables, 'list_facts' | 'list_links' | 'order_types'>;

/** Adds rows whose key is new and gives one column of those; nothing is given back without one. */
export async function addNew(
  { db, engine }: LedgerDatabase,
  { table, columns, json }: { table: AddedTo; columns: readonly string[]; json: string },
  given: string | null,
): Promise<string[]> {
  if (json === '[]') return [];
  const source = engine.rows<Record<string, string>>(columns, json);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const returning = given === null ? sql`` : sql` returning ${sql.ref(given)} as given`;
  const { rows } = await sql<{ given: string }>`
    insert into ${sql.table(table)} (${names}) select ${names} from ${source} as given where true
    on conflict do nothing${returning}`.execute(db);
  return rows.map((row) => row.given);
}
