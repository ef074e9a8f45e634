import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const TEXT = 'text';

/** Applications to return goods that were sent after their last day and refused, as customs messages tell of them. */
export const refusedReturns: Migration = {
  name: '0024-refused-returns',
  async up(db, { integer, tableEnd }) {
    await db.schema
      .createTable('refused_returns')
      .addColumn('list', TEXT, (column) => column.notNull())
      .addColumn('ref', TEXT, (column) => column.notNull())
      .addColumn('office', TEXT, (column) => column.notNull())
      .addColumn('enterprise', TEXT, (column) => column.notNull())
      .addColumn('applied', TEXT, (column) => column.notNull())
      .addColumn('value', integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('refused_returns_key', ['list', 'ref'])
      .modifyEnd(tableEnd)
      .execute();
    await sql`create index refused_returns_applied on refused_returns (applied, office)`.execute(db);
  },
};
