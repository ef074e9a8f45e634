import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const TEXT = 'text';

/**
 * What came, changed or went on days of which sums had been shown, and from which state of the ledger to which it stood:
 * a sum that was shown is still known when the ledger has gone on. And what of late returns was shown last, to anybody.
 */
export const lateDeclarations: Migration = {
  name: '0029-late-declarations',
  async up(db, { integer, clusteredTableEnd }) {
    await db.schema
      .createTable('late_declarations')
      .addColumn('side', TEXT, (column) => column.notNull())
      .addColumn('id', TEXT, (column) => column.notNull())
      .addColumn('born', integer, (column) => column.notNull())
      .addColumn('died', integer)
      .addColumn('day', TEXT, (column) => column.notNull())
      .addColumn('flow', TEXT, (column) => column.notNull())
      .addColumn('office', TEXT, (column) => column.notNull())
      .addColumn('mode', TEXT, (column) => column.notNull())
      .addColumn('partner', TEXT, (column) => column.notNull())
      .addColumn('chapter', TEXT, (column) => column.notNull())
      .addColumn('enterprise', TEXT, (column) => column.notNull())
      .addColumn('value', integer, (column) => column.notNull())
      .addColumn('original', TEXT)
      .addPrimaryKeyConstraint('late_declarations_key', ['side', 'id', 'born'])
      .modifyEnd(clusteredTableEnd)
      .execute();
    await sql`create index late_declarations_day on late_declarations (side, day)`.execute(db);
    await db.schema.alterTable('shown_sums').addColumn('first_day', TEXT).execute();
    await db.schema.alterTable('shown_sums').addColumn('last_day', TEXT).execute();
    await db.schema
      .createTable('shown_returns')
      .addColumn('place', TEXT, (column) => column.notNull().primaryKey())
      .addColumn('shown', TEXT, (column) => column.notNull())
      .modifyEnd(clusteredTableEnd)
      .execute();
  },
};
