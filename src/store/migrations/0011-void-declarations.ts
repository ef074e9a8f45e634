import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const TEXT = 'text';
const LARGEST = sql.lit(Number.MAX_SAFE_INTEGER);

/**
 * A declaration can be void: withdrawn, with nothing to count. SQLite cannot change a check, so the table is made anew,
 * in what both engines share.
 */
export const voidDeclarations: Migration = {
  name: '0011-void-declarations',
  async up(db, { integer, tableEnd }) {
    await sql`drop index declarations_original`.execute(db);
    await sql`alter table declarations rename to declarations_before`.execute(db);
    let table = db.schema
      .createTable('declarations')
      .addColumn('id', TEXT, (column) => column.notNull().primaryKey())
      .addColumn('version', integer, (column) => column.notNull());
    for (const text of ['kind', 'day', 'office', 'flow', 'mode', 'partner', 'chapter', 'enterprise'])
      table = table.addColumn(text, TEXT, (column) => column.notNull());
    await table
      .addColumn('value', integer, (column) => column.notNull())
      .addColumn('parcels', integer, (column) => column.notNull())
      .addColumn('original', TEXT)
      .addCheckConstraint('kind_of_declaration', sql`kind in ('goods', 'return', 'void')`)
      .addCheckConstraint('flow_of_declaration', sql`flow in ('exports', 'imports')`)
      .addCheckConstraint('version_of_declaration', sql`version between 1 and ${LARGEST}`)
      .addCheckConstraint('value_of_declaration', sql`value between 0 and ${LARGEST}`)
      .addCheckConstraint('parcels_of_declaration', sql`parcels between 0 and ${LARGEST}`)
      .modifyEnd(tableEnd)
      .execute();
    await sql`insert into declarations (id, version, kind, day, office, flow, mode, partner, chapter, enterprise, value, parcels, original)
      select id, version, kind, day, office, flow, mode, partner, chapter, enterprise, value, parcels, original
      from declarations_before`.execute(db);
    await sql`drop table declarations_before`.execute(db);
    await sql`create index declarations_original on declarations (original) where original is not null`.execute(db);
  },
};
