import type { Migration } from './migration.ts';

const TEXT = 'text';

/** Messages that change or answer an earlier one; questions kept until they are answered; lines too long for a button; workspaces. */
export const messagesThatFollow: Migration = {
  name: '0010-messages-that-follow',
  async up(db, { tableEnd }) {
    await db.schema.alterTable('outbox').addColumn('follows_slot', TEXT).execute();
    await db.schema.alterTable('outbox').addColumn('follows_as', TEXT).execute();
    await db.schema.alterTable('inbox').addColumn('question', TEXT).execute();
    await db.schema
      .createTable('button_lines')
      .addColumn('id', TEXT, (column) => column.notNull().primaryKey())
      .addColumn('line', TEXT, (column) => column.notNull())
      .addColumn('made_at', TEXT, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();
    await db.schema
      .createTable('workspaces')
      .addColumn('platform', TEXT, (column) => column.notNull())
      .addColumn('id', TEXT, (column) => column.notNull())
      .addColumn('name', TEXT, (column) => column.notNull())
      .addColumn('sealed', TEXT, (column) => column.notNull())
      .addColumn('installed_at', TEXT, (column) => column.notNull())
      .addPrimaryKeyConstraint('workspaces_key', ['platform', 'id'] as never[])
      .modifyEnd(tableEnd)
      .execute();
  },
};
