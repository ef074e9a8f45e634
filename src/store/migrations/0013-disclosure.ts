import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const TEXT = 'text';

/** Who returned what, read in ranges of days as goods are; and which sums an officer has been shown. */
export const disclosure: Migration = {
  name: '0013-disclosure',
  async up(db, { integer, tableEnd }) {
    await sql`
      create index returns_by_day on declarations (day, office, mode, partner, chapter, flow, value, parcels, enterprise)
      where kind = 'return'`.execute(db);
    await db.schema
      .createTable('shown_sums')
      .addColumn('seq', integer, (column) => column.notNull().primaryKey())
      .addColumn('officer', TEXT, (column) => column.notNull())
      .addColumn('boxes', TEXT, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();
    await sql`create index shown_sums_officer on shown_sums (officer, seq)`.execute(db);
    await db.schema
      .alterTable('officers')
      .addColumn('cleared', integer, (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
