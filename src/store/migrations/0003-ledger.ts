import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Migration } from './migration.ts';

const TEXT = 'text';
const LARGEST = sql.lit(Number.MAX_SAFE_INTEGER);

async function createDeclarations(db: Kysely<never>, { integer, tableEnd }: Engine): Promise<void> {
  await db.schema
    .createTable('declarations')
    .addColumn('id', TEXT, (column) => column.notNull().primaryKey())
    .addColumn('version', integer, (column) => column.notNull())
    .addColumn('kind', TEXT, (column) => column.notNull())
    .addColumn('day', TEXT, (column) => column.notNull())
    .addColumn('office', TEXT, (column) => column.notNull())
    .addColumn('flow', TEXT, (column) => column.notNull())
    .addColumn('mode', TEXT, (column) => column.notNull())
    .addColumn('partner', TEXT, (column) => column.notNull())
    .addColumn('chapter', TEXT, (column) => column.notNull())
    .addColumn('enterprise', TEXT, (column) => column.notNull())
    .addColumn('value', integer, (column) => column.notNull())
    .addColumn('parcels', integer, (column) => column.notNull())
    .addColumn('original', TEXT)
    .addCheckConstraint('declarations_kind', sql`kind in ('goods', 'return')`)
    .addCheckConstraint('declarations_flow', sql`flow in ('exports', 'imports')`)
    .addCheckConstraint('declarations_version', sql`version between 1 and ${LARGEST}`)
    .addCheckConstraint('declarations_value', sql`value between 0 and ${LARGEST}`)
    .addCheckConstraint('declarations_parcels', sql`parcels between 0 and ${LARGEST}`)
    .modifyEnd(tableEnd)
    .execute();
  // Goods that arrive after their returns must find them.
  await sql`create index declarations_original on declarations (original) where original is not null`.execute(db);
}

/**
 * One table for all rollups: `cut` says the grain and which dimensions are kept (`m:om` is month by office and mode);
 * those that are not kept are empty. A difference may be negative on its way in, so only the size is checked.
 */
async function createRollups(db: Kysely<never>, { integer, clusteredTableEnd }: Engine): Promise<void> {
  const measures = [
    'value',
    'parcels',
    'declarations',
    'returned_value',
    'returned_parcels',
    'returns',
    'cohort_value',
    'cohort_parcels',
    'cohort_returns',
  ];
  let table = db.schema
    .createTable('rollups')
    .addColumn('cut', TEXT, (column) => column.notNull())
    .addColumn('period', TEXT, (column) => column.notNull())
    .addColumn('office', TEXT, (column) => column.notNull())
    .addColumn('mode', TEXT, (column) => column.notNull())
    .addColumn('partner', TEXT, (column) => column.notNull())
    .addColumn('chapter', TEXT, (column) => column.notNull())
    .addColumn('flow', TEXT, (column) => column.notNull());
  for (const measure of measures) table = table.addColumn(measure, integer, (column) => column.notNull());
  for (const measure of measures) {
    const size = sql`${sql.ref(measure)} between -${LARGEST} and ${LARGEST}`;
    table = table.addCheckConstraint(`no_sum_of_${measure}_beyond_2_53`, size);
  }
  await table
    .addPrimaryKeyConstraint('rollups_key', [
      'cut',
      'period',
      'office',
      'mode',
      'partner',
      'chapter',
      'flow',
    ] as never[])
    .modifyEnd(clusteredTableEnd)
    .execute();
}

async function createState(db: Kysely<never>, { integer, tableEnd }: Engine): Promise<void> {
  await db.schema
    .createTable('batches')
    .addColumn('batch', TEXT, (column) => column.notNull().primaryKey())
    .modifyEnd(tableEnd)
    .execute();
  await db.schema
    .createTable('ledger_state')
    .addColumn('one', integer, (column) => column.notNull().primaryKey())
    .addColumn('state', integer, (column) => column.notNull())
    .addColumn('waiting', integer, (column) => column.notNull())
    .addColumn('demo', integer, (column) => column.notNull())
    .addCheckConstraint('ledger_state_one', sql`one = 1`)
    .addCheckConstraint('ledger_state_demo', sql`demo in (0, 1)`)
    .modifyEnd(tableEnd)
    .execute();
  await sql`insert into ledger_state (one, state, waiting, demo) values (1, 0, 0, 0)`.execute(db);
}

/** The ledger of declarations, its rollups, and the row that every batch locks. */
export const ledger: Migration = {
  name: '0003-ledger',
  async up(db, engine) {
    await createDeclarations(db, engine);
    await createRollups(db, engine);
    await createState(db, engine);
  },
};
