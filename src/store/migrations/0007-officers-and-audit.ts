import { type Kysely, sql } from 'kysely';
import { NO_ROW } from '../audit-hash.ts';
import type { Engine } from '../engine.ts';
import type { Migration } from './migration.ts';

const TEXT = 'text';

async function createAudit(db: Kysely<never>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('seq', engine.integer, (column) => column.notNull().primaryKey())
    .addColumn('entry', TEXT, (column) => column.notNull())
    .addColumn('previous', TEXT, (column) => column.notNull())
    .addColumn('hash', TEXT, (column) => column.notNull())
    .modifyEnd(engine.tableEnd)
    .execute();
  await engine.refuseChanges(db, { table: 'audit', key: ['seq'], content: ['entry', 'previous', 'hash'] });
  // One row, which every writer takes first; it also tells when rows at the end are gone.
  await db.schema
    .createTable('audit_head')
    .addColumn('one', engine.integer, (column) => column.notNull().primaryKey())
    .addColumn('seq', engine.integer, (column) => column.notNull())
    .addColumn('hash', TEXT, (column) => column.notNull())
    .addCheckConstraint('audit_head_one', sql`one = 1`)
    .modifyEnd(engine.tableEnd)
    .execute();
  await sql`insert into audit_head (one, seq, hash) values (1, 0, ${sql.lit(NO_ROW)})`.execute(db);
}

/** Who may ask what, and the log of what was asked. */
export const officersAndAudit: Migration = {
  name: '0007-officers-and-audit',
  async up(db, engine) {
    await db.schema
      .createTable('officers')
      .addColumn('platform', TEXT, (column) => column.notNull())
      .addColumn('workspace', TEXT, (column) => column.notNull())
      .addColumn('kind', TEXT, (column) => column.notNull())
      .addColumn('id', TEXT, (column) => column.notNull())
      .addColumn('name', TEXT, (column) => column.notNull())
      .addColumn('role', TEXT, (column) => column.notNull())
      .addColumn('offices', TEXT, (column) => column.notNull())
      .addColumn('granted_by', TEXT, (column) => column.notNull())
      .addColumn('granted_at', TEXT, (column) => column.notNull())
      .addPrimaryKeyConstraint('officers_key', ['platform', 'workspace', 'kind', 'id'] as never[])
      .addCheckConstraint('officers_kind', sql`kind in ('user', 'role', 'channel')`)
      .addCheckConstraint('officers_role', sql`role in ('guest', 'officer', 'analyst', 'publisher', 'admin')`)
      .modifyEnd(engine.tableEnd)
      .execute();
    await createAudit(db, engine);
  },
};
