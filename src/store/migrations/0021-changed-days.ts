import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** In which state of the ledger what was declared, or came back of it, last changed for each day. */
export const changedDays: Migration = {
  name: '0021-changed-days',
  async up(db, { integer, clusteredTableEnd }) {
    await db.schema
      .createTable('changed_days')
      .addColumn('day', 'text', (column) => column.notNull().primaryKey())
      .addColumn('state', integer, (column) => column.notNull())
      .modifyEnd(clusteredTableEnd)
      .execute();
    await sql`create index changed_days_state on changed_days (state)`.execute(db);
    await sql`
      insert into changed_days (day, state)
      select distinct day, (select state from ledger_state) from declarations`.execute(db);
  },
};
