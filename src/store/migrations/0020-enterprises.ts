import { sql } from 'kysely';
import type { Migration } from './migration.ts';

const TEXT = 'text';

/** Registered enterprises with their measures, and the declarations of one found without reading all. */
export const enterprises: Migration = {
  name: '0020-enterprises',
  async up(db, { integer, tableEnd }) {
    let table = db.schema
      .createTable('enterprises')
      .addColumn('code', TEXT, (column) => column.notNull().primaryKey())
      .addColumn('version', integer, (column) => column.notNull())
      .addColumn('name', TEXT, (column) => column.notNull())
      .addColumn('office', TEXT, (column) => column.notNull());
    for (const measure of ['registration', 'docking', 'inspection', 'returns']) {
      table = table
        .addColumn(measure, TEXT, (column) => column.notNull())
        .addColumn(`${measure}_uses`, integer, (column) => column.notNull());
    }
    await table
      .addCheckConstraint('enterprises_version', sql`version >= 1`)
      .addCheckConstraint('enterprises_office', sql`length(office) = 4`)
      .modifyEnd(tableEnd)
      .execute();
    await sql`create index enterprises_office on enterprises (office, code)`.execute(db);
    await sql`
      create index declarations_enterprise on declarations (enterprise, office, day) where enterprise <> ''`.execute(
      db,
    );
  },
};
