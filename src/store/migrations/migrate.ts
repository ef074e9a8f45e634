import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';
import { loadSeed } from '../seeds/load-seed.ts';
import type { Tables } from '../sql/tables.ts';
import { StoreError } from '../store-error.ts';
import type { Migration } from './migration.ts';
import { migrations as released } from './migrations.ts';
import { seedsOf } from './seeds-of.ts';

export interface Migrating {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
  /** The store as messages name it. */
  readonly place: string;
  readonly now: Date;
  /** The list, unless a test brings its own. */
  readonly migrations?: readonly Migration[];
}

/** The names that a store has been through; null for a new one. */
async function appliedTo({ db }: Migrating): Promise<ReadonlySet<string> | null> {
  const tables = await db.introspection.getTables();
  if (!tables.some((table) => table.name === 'migrations')) return null;
  return new Set((await db.selectFrom('migrations').select('name').execute()).map((row) => row.name));
}

function refuseNewer(applied: ReadonlySet<string>, known: readonly Migration[], place: string): void {
  const unknown = [...applied].filter((name) => !known.some((migration) => migration.name === name)).sort();
  if (unknown.length > 0) {
    throw new StoreError(
      `The store ${place} cannot be opened: it is newer than this program (it has ${unknown.join(', ')}). ` +
        'Next: update the program, or restore a backup made by this version.',
    );
  }
}

const createList = ({ db, engine }: Migrating): Promise<void> =>
  db.transaction().execute((transaction) =>
    transaction.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.notNull().primaryKey())
      .addColumn('applied_at', 'text', (column) => column.notNull())
      .modifyEnd(engine.tableEnd)
      .execute(),
  );

/** Another process may have been faster, so the list is asked again inside the transaction, which holds the write lock. */
const apply = (migration: Migration, known: readonly Migration[], { db, engine, now }: Migrating): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const done = await transaction
      .selectFrom('migrations')
      .select('name')
      .where('name', '=', migration.name)
      .executeTakeFirst();
    if (done) return;
    await migration.up?.(transaction.withTables<never>(), engine);
    for (const seed of seedsOf(migration, known)) await loadSeed(transaction, { ...seed, now });
    await transaction
      .insertInto('migrations')
      .values({ name: migration.name, applied_at: now.toISOString() })
      .execute();
  });

/** Brings a store to the newest migration; each runs once, in order, whole or not at all. Nothing is written to a store that is up to date. */
export async function migrate(migrating: Migrating): Promise<void> {
  const known = migrating.migrations ?? released;
  const applied = await appliedTo(migrating);
  if (applied) refuseNewer(applied, known, migrating.place);
  else await createList(migrating);
  for (const migration of known) {
    if (!applied?.has(migration.name)) await apply(migration, known, migrating);
  }
}
