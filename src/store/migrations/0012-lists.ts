import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Migration } from './migration.ts';

const TEXT = 'text';

async function createFacts(db: Kysely<never>, { clusteredTableEnd }: Engine): Promise<void> {
  await db.schema
    .createTable('list_facts')
    .addColumn('list', TEXT, (column) => column.notNull())
    .addColumn('id', TEXT, (column) => column.notNull())
    .addColumn('content', TEXT, (column) => column.notNull())
    .addPrimaryKeyConstraint('list_facts_key', ['list', 'id'] as never[])
    .modifyEnd(clusteredTableEnd)
    .execute();
  await db.schema
    .createTable('list_links')
    .addColumn('link', TEXT, (column) => column.notNull())
    .addColumn('list', TEXT, (column) => column.notNull())
    .addPrimaryKeyConstraint('list_links_key', ['link', 'list'] as never[])
    .modifyEnd(clusteredTableEnd)
    .execute();
}

async function createLists(db: Kysely<never>, { integer, clusteredTableEnd }: Engine): Promise<void> {
  await db.schema
    .createTable('lists')
    .addColumn('list', TEXT, (column) => column.notNull().primaryKey())
    .addColumn('touched', integer, (column) => column.notNull())
    .addColumn('settled', integer, (column) => column.notNull())
    .addColumn('office', TEXT, (column) => column.notNull())
    .addColumn('state', TEXT, (column) => column.notNull())
    .addColumn('open', TEXT, (column) => column.notNull())
    .modifyEnd(clusteredTableEnd)
    .execute();
  await sql`create index lists_unsettled on lists (list) where touched <> settled`.execute(db);
}

async function createOrdersAndRates(
  db: Kysely<never>,
  { integer, tableEnd, clusteredTableEnd }: Engine,
): Promise<void> {
  await db.schema
    .createTable('order_types')
    .addColumn('order', TEXT, (column) => column.notNull())
    .addColumn('platform', TEXT, (column) => column.notNull())
    .addColumn('at', TEXT, (column) => column.notNull())
    .addColumn('app_type', TEXT, (column) => column.notNull())
    .addColumn('type', TEXT, (column) => column.notNull())
    .addPrimaryKeyConstraint('order_types_key', ['order', 'platform', 'at', 'app_type', 'type'] as never[])
    .modifyEnd(clusteredTableEnd)
    .execute();
  await db.schema
    .createTable('rates')
    .addColumn('number', integer, (column) => column.notNull().primaryKey())
    .addColumn('currency', TEXT, (column) => column.notNull())
    .addColumn('from', TEXT, (column) => column.notNull())
    .addColumn('to', TEXT)
    .addColumn('yuan', TEXT, (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();
}

/** What customs messages say of lists, the state of each, orders' types, and rates of currencies. */
export const lists: Migration = {
  name: '0012-lists',
  async up(db, engine) {
    await createFacts(db, engine);
    await createLists(db, engine);
    await createOrdersAndRates(db, engine);
    await db.schema
      .alterTable('quarantine')
      .addColumn('office', TEXT, (column) => column.notNull().defaultTo(''))
      .execute();
  },
};
