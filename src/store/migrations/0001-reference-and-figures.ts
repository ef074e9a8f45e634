import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Migration } from './migration.ts';

const TEXT = 'text';
const LARGEST = sql.lit(Number.MAX_SAFE_INTEGER);

async function createReference(db: Kysely<never>, { integer, tableEnd }: Engine): Promise<void> {
  const table = (name: string) => db.schema.createTable(name).modifyEnd(tableEnd);
  await table('seed_versions')
    .addColumn('file', TEXT, (column) => column.notNull())
    .addColumn('sha256', TEXT, (column) => column.notNull())
    .addColumn('loaded_at', TEXT, (column) => column.notNull())
    .addPrimaryKeyConstraint('seed_versions_key', ['file', 'sha256'])
    .execute();
  await table('offices')
    .addColumn('code', TEXT, (column) => column.notNull().primaryKey())
    .addColumn('name_en', TEXT, (column) => column.notNull())
    .addColumn('name_zh', TEXT, (column) => column.notNull())
    .addColumn('pilot_batch', integer)
    .addColumn('b2b_from', TEXT, (column) => column.notNull())
    .addCheckConstraint('offices_code', sql`length(code) = 4`)
    .addCheckConstraint('offices_batch', sql`pilot_batch in (1, 2)`)
    .execute();
  await table('modes')
    .addColumn('code', TEXT, (column) => column.notNull().primaryKey())
    .addColumn('name_en', TEXT, (column) => column.notNull())
    .addColumn('name_zh', TEXT, (column) => column.notNull())
    .addColumn('flows', TEXT, (column) => column.notNull())
    .addColumn('channel', TEXT, (column) => column.notNull())
    .addColumn('in_force_from', TEXT, (column) => column.notNull())
    .addCheckConstraint('modes_code', sql`length(code) = 4`)
    .addCheckConstraint('modes_flows', sql`flows in ('exports', 'imports', 'imports exports')`)
    .execute();
  await table('partners')
    .addColumn('customs_code', TEXT, (column) => column.notNull().primaryKey())
    .addColumn('iso3', TEXT, (column) => column.notNull().unique())
    .addColumn('iso2', TEXT, (column) => column.notNull().unique())
    .addCheckConstraint('partners_codes', sql`length(customs_code) = 3 and length(iso3) = 3 and length(iso2) = 2`)
    .execute();
  await table('special_days')
    .addColumn('day', TEXT, (column) => column.notNull().primaryKey())
    .addColumn('name_zh', TEXT, (column) => column.notNull())
    .addColumn('kind', TEXT, (column) => column.notNull())
    .addCheckConstraint('special_days_kind', sql`kind in ('off', 'makeup_workday')`)
    .execute();
  await table('trade_events')
    .addColumn('day', TEXT, (column) => column.notNull())
    .addColumn('name', TEXT, (column) => column.notNull())
    .addColumn('affects', TEXT, (column) => column.notNull())
    .addPrimaryKeyConstraint('trade_events_key', ['day', 'name'])
    .execute();
}

async function createFigures(db: Kysely<never>, engine: Engine): Promise<void> {
  const key: ('series' | 'kind' | 'period' | 'caliber' | 'published')[] = [
    'series',
    'kind',
    'period',
    'caliber',
    'published',
  ];
  await db.schema
    .createTable('figures')
    .addColumn('series', TEXT, (column) => column.notNull())
    .addColumn('kind', TEXT, (column) => column.notNull())
    .addColumn('period', TEXT, (column) => column.notNull())
    .addColumn('caliber', TEXT, (column) => column.notNull())
    .addColumn('status', TEXT, (column) => column.notNull())
    .addColumn('published', TEXT, (column) => column.notNull())
    .addColumn('value', engine.integer, (column) => column.notNull())
    .addColumn('precision', engine.integer, (column) => column.notNull())
    .addColumn('evidence', TEXT, (column) => column.notNull())
    .addColumn('source_en', TEXT, (column) => column.notNull())
    .addColumn('source_zh', TEXT, (column) => column.notNull())
    .addPrimaryKeyConstraint('figures_key', key)
    .addCheckConstraint('figures_series', sql`series in ('trade', 'exports', 'imports')`)
    .addCheckConstraint('figures_kind', sql`kind in ('level', 'growth', 'usd')`)
    .addCheckConstraint('figures_caliber', sql`caliber in ('full', 'platform')`)
    .addCheckConstraint('figures_status', sql`status in ('preliminary', 'official', 'final', 'backcast')`)
    .addCheckConstraint('figures_published', sql`length(published) in (7, 10)`)
    .addCheckConstraint('figures_value', sql`value between -${LARGEST} and ${LARGEST}`)
    .addCheckConstraint('figures_precision', sql`"precision" between 1 and ${LARGEST}`)
    .modifyEnd(engine.tableEnd)
    .execute();
  const content = ['status', 'value', 'precision', 'evidence', 'source_en', 'source_zh'];
  await engine.refuseChanges(db, { table: 'figures', key, content });
}

/** The reference tables and the published figures by vintage. */
export const referenceAndFigures: Migration = {
  name: '0001-reference-and-figures',
  async up(db, engine) {
    await createReference(db, engine);
    await createFigures(db, engine);
  },
};
