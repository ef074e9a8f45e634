import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const TEXT = 'text';

/** Who wants which briefing where, which due times were passed over, and when processes looked for what is due. */
export const briefings: Migration = {
  name: '0017-briefings',
  async up(db, { integer, tableEnd }) {
    await db.schema
      .createTable('briefings')
      .addColumn('id', integer, (column) => column.notNull().primaryKey())
      .addColumn('platform', TEXT, (column) => column.notNull())
      .addColumn('workspace', TEXT, (column) => column.notNull())
      .addColumn('channel', TEXT, (column) => column.notNull())
      .addColumn('rhythm', TEXT, (column) => column.notNull())
      .addColumn('time', TEXT, (column) => column.notNull())
      .addColumn('zone', TEXT, (column) => column.notNull())
      .addColumn('days', TEXT, (column) => column.notNull())
      .addColumn('lang', TEXT, (column) => column.notNull())
      .addColumn('offices', TEXT, (column) => column.notNull())
      .addColumn('when_complete', integer, (column) => column.notNull())
      .addColumn('quiet', integer, (column) => column.notNull())
      .addColumn('owner_user', TEXT, (column) => column.notNull())
      .addColumn('owner_name', TEXT, (column) => column.notNull())
      .addColumn('active_since', TEXT, (column) => column.notNull())
      .addColumn('paused_at', TEXT)
      .addColumn('ended_at', TEXT)
      .addCheckConstraint('briefings_rhythm', sql`rhythm in ('daily', 'weekly', 'monthly', 'quarterly')`)
      .addCheckConstraint('briefings_days', sql`days in ('workdays', 'days')`)
      .addCheckConstraint('briefings_lang', sql`lang in ('en', 'zh', 'both')`)
      .modifyEnd(tableEnd)
      .execute();
    await db.schema
      .createTable('briefing_skips')
      .addColumn('subscription', integer, (column) => column.notNull())
      .addColumn('due', TEXT, (column) => column.notNull())
      .addColumn('reason', TEXT, (column) => column.notNull())
      .addColumn('at', TEXT, (column) => column.notNull())
      .addPrimaryKeyConstraint('briefing_skips_key', ['subscription', 'due'] as never[])
      .addForeignKeyConstraint('briefing_skips_of', ['subscription'] as never[], 'briefings', ['id'] as never[])
      .modifyEnd(tableEnd)
      .execute();
    await db.schema
      .createTable('briefing_beats')
      .addColumn('process', TEXT, (column) => column.notNull().primaryKey())
      .addColumn('at', TEXT, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();
  },
};
