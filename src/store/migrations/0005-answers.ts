import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const TEXT = 'text';

/** Answers that were given, so that each can be explained and asked again. */
export const answers: Migration = {
  name: '0005-answers',
  async up(db, { tableEnd }) {
    await db.schema
      .createTable('answers')
      .addColumn('id', TEXT, (column) => column.notNull().primaryKey())
      .addColumn('question', TEXT, (column) => column.notNull())
      .addColumn('kind', TEXT, (column) => column.notNull())
      .addColumn('state', TEXT, (column) => column.notNull())
      .addColumn('figures', TEXT, (column) => column.notNull())
      .addColumn('basis', TEXT, (column) => column.notNull())
      .addColumn('first_asked', TEXT, (column) => column.notNull())
      .addColumn('last_asked', TEXT, (column) => column.notNull())
      .addCheckConstraint('answers_kind', sql`kind in ('published', 'ledger')`)
      .modifyEnd(tableEnd)
      .execute();
  },
};
