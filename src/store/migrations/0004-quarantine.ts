import type { Migration } from './migration.ts';

const TEXT = 'text';
const COUNTS = ['accepted', 'replaced', 'unchanged', 'outdated', 'quarantined', 'skipped'] as const;

/** Rows kept out of the ledger, and the runs of ingest. */
export const quarantine: Migration = {
  name: '0004-quarantine',
  async up(db, { integer, tableEnd }) {
    let runs = db.schema
      .createTable('ingest_runs')
      .addColumn('run', integer, (column) => column.notNull().primaryKey())
      .addColumn('file', TEXT, (column) => column.notNull())
      .addColumn('started_at', TEXT, (column) => column.notNull())
      .addColumn('finished_at', TEXT);
    for (const count of COUNTS) runs = runs.addColumn(count, integer, (column) => column.notNull().defaultTo(0));
    await runs.modifyEnd(tableEnd).execute();
    await db.schema
      .createTable('quarantine')
      .addColumn('id', TEXT, (column) => column.notNull().primaryKey())
      .addColumn('run', integer, (column) => column.notNull())
      .addColumn('file', TEXT, (column) => column.notNull())
      .addColumn('line', integer, (column) => column.notNull())
      .addColumn('field', TEXT, (column) => column.notNull())
      .addColumn('code', TEXT, (column) => column.notNull())
      .addColumn('facts', TEXT, (column) => column.notNull())
      .addColumn('record', TEXT, (column) => column.notNull())
      .modifyEnd(tableEnd)
      .execute();
  },
};
