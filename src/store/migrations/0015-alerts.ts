import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Migration } from './migration.ts';

const TEXT = 'text';

async function createAlerts(db: Kysely<never>, { integer, tableEnd }: Engine): Promise<void> {
  await db.schema
    .createTable('alerts')
    .addColumn('id', integer, (column) => column.notNull().primaryKey())
    .addColumn('office', TEXT, (column) => column.notNull())
    .addColumn('measure', TEXT, (column) => column.notNull())
    .addColumn('state', TEXT, (column) => column.notNull())
    .addColumn('changed_at', TEXT, (column) => column.notNull())
    .addColumn('version', integer, (column) => column.notNull())
    .addColumn('content', TEXT, (column) => column.notNull())
    .addCheckConstraint('alerts_state', sql`state in ('open', 'resolved')`)
    .modifyEnd(tableEnd)
    .execute();
  await sql`create index alerts_changed on alerts (changed_at)`.execute(db);
  // The database itself refuses a second open alert of the same office and measure.
  await sql`create unique index alerts_one_open on alerts (office, measure) where state = 'open'`.execute(db);
}

async function createEvents(db: Kysely<never>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('alert_events')
    .addColumn('alert', engine.integer, (column) => column.notNull())
    .addColumn('seq', engine.integer, (column) => column.notNull())
    .addColumn('at', TEXT, (column) => column.notNull())
    .addColumn('reason', TEXT, (column) => column.notNull())
    .addColumn('who', TEXT)
    .addColumn('note', TEXT)
    .addPrimaryKeyConstraint('alert_events_key', ['alert', 'seq'] as never[])
    .addForeignKeyConstraint('alert_events_of', ['alert'] as never[], 'alerts', ['id'] as never[])
    .modifyEnd(engine.tableEnd)
    .execute();
  await engine.refuseChanges(db, {
    table: 'alert_events',
    key: ['alert', 'seq'],
    content: ['at', 'reason', 'who', 'note'],
  });
}

/** Alerts and their history, who is told of them, and what the trend model has learned. */
export const alerts: Migration = {
  name: '0015-alerts',
  async up(db, engine) {
    await createAlerts(db, engine);
    await createEvents(db, engine);
    await db.schema
      .createTable('alert_subscriptions')
      .addColumn('id', engine.integer, (column) => column.notNull().primaryKey())
      .addColumn('content', TEXT, (column) => column.notNull())
      .addColumn('ended', engine.integer, (column) => column.notNull())
      .modifyEnd(engine.tableEnd)
      .execute();
    await db.schema
      .createTable('trend')
      .addColumn('one', engine.integer, (column) => column.notNull().primaryKey())
      .addColumn('through', TEXT, (column) => column.notNull())
      .addColumn('ledger_state', engine.integer, (column) => column.notNull())
      .addCheckConstraint('trend_one', sql`one = 1`)
      .modifyEnd(engine.tableEnd)
      .execute();
    await db.schema
      .createTable('trend_pieces')
      .addColumn('piece', TEXT, (column) => column.notNull().primaryKey())
      .addColumn('data', TEXT, (column) => column.notNull())
      .modifyEnd(engine.tableEnd)
      .execute();
  },
};
