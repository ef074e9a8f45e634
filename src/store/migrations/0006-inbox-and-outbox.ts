import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const TEXT = 'text';

/** Events that came in, each answered once, and messages that go out, each planned before it is sent. */
export const inboxAndOutbox: Migration = {
  name: '0006-inbox-and-outbox',
  async up(db, { integer, tableEnd }) {
    await db.schema
      .createTable('inbox')
      .addColumn('platform', TEXT, (column) => column.notNull())
      .addColumn('id', TEXT, (column) => column.notNull())
      .addColumn('fingerprint', TEXT, (column) => column.notNull())
      .addColumn('received_at', TEXT, (column) => column.notNull())
      .addColumn('lease_until', TEXT, (column) => column.notNull())
      .addColumn('outcome', TEXT)
      .addPrimaryKeyConstraint('inbox_key', ['platform', 'id'] as never[])
      .addUniqueConstraint('inbox_trigger', ['platform', 'fingerprint'] as never[])
      .modifyEnd(tableEnd)
      .execute();
    await sql`create index inbox_received on inbox (received_at)`.execute(db);
    await db.schema
      .createTable('outbox')
      .addColumn('job', TEXT, (column) => column.notNull())
      .addColumn('slot', TEXT, (column) => column.notNull())
      .addColumn('target', TEXT, (column) => column.notNull())
      .addColumn('platform', TEXT, (column) => column.notNull())
      .addColumn('content', TEXT, (column) => column.notNull())
      .addColumn('state', TEXT, (column) => column.notNull())
      .addColumn('reason', TEXT)
      .addColumn('due_at', TEXT, (column) => column.notNull())
      .addColumn('planned_at', TEXT, (column) => column.notNull())
      .addColumn('changed_at', TEXT, (column) => column.notNull())
      .addColumn('claims', integer, (column) => column.notNull())
      .addColumn('sends', integer, (column) => column.notNull())
      .addColumn('message_id', TEXT)
      .addPrimaryKeyConstraint('outbox_key', ['job', 'slot', 'target'] as never[])
      .addCheckConstraint('outbox_state', sql`state in ('planned', 'sending', 'unknown', 'sent', 'failed', 'skipped')`)
      .addCheckConstraint('outbox_message', sql`state <> 'sent' or message_id is not null`)
      .modifyEnd(tableEnd)
      .execute();
    await sql`create index outbox_due on outbox (platform, state, due_at)`.execute(db);
  },
};
