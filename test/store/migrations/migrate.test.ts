import { readdirSync } from 'node:fs';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { referenceAndFigures } from '../../../src/store/migrations/0001-reference-and-figures.ts';
import { firstSeeds } from '../../../src/store/migrations/0002-first-seeds.ts';
import { migrate } from '../../../src/store/migrations/migrate.ts';
import type { Migration } from '../../../src/store/migrations/migration.ts';
import { migrations as released } from '../../../src/store/migrations/migrations.ts';
import type { Tables } from '../../../src/store/sql/tables.ts';
import { createSqliteDialect } from '../../../src/store/sqlite/dialect.ts';
import { sqliteEngine } from '../../../src/store/sqlite/engine.ts';
import { openLanes } from '../../../src/store/sqlite/lanes.ts';

const FIRST = '2026-02-01T00:00:00.000Z';
const LATER = '2026-03-01T00:00:00.000Z';

async function emptyStore() {
  const db = new Kysely<Tables>({ dialect: createSqliteDialect(await openLanes(':memory:')) });
  onTestFinished(() => db.destroy());
  return {
    db,
    migrate: (now: string, migrations: readonly Migration[] = released) =>
      migrate({ db, engine: sqliteEngine, place: 'memory', now: new Date(now), migrations }),
    applied: () => db.selectFrom('migrations').selectAll().orderBy('name').execute(),
    tables: async () => (await db.introspection.getTables()).map(({ name }) => name),
  };
}

const table = (name: string): Migration => ({
  name,
  up: (db, { tableEnd }) => db.schema.createTable(name).addColumn('id', 'text').modifyEnd(tableEnd).execute(),
});
const failing: Migration = {
  name: '0002',
  async up(db, engine) {
    await table('half').up?.(db, engine);
    throw new Error('no power');
  },
};

test('names are in order, told apart, and like their files', () => {
  const names = released.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].sort());
  const files = readdirSync(new URL('../../../src/store/migrations', import.meta.url));
  expect(names).toEqual(
    files
      .filter((file) => /^\d{4}-[a-z-]+\.ts$/.test(file))
      .map((file) => file.slice(0, -3))
      .sort(),
  );
});

test('each runs once and is recorded with its time; those that come later are added', async () => {
  const store = await emptyStore();
  await store.migrate(FIRST, [table('0001')]);
  await store.migrate(LATER, [table('0001'), table('0002')]);
  await store.migrate('2026-04-01T00:00:00Z', [table('0001'), table('0002')]);
  expect(await store.applied()).toEqual([
    { name: '0001', applied_at: FIRST },
    { name: '0002', applied_at: LATER },
  ]);
});

test('nothing is written to a store that is up to date', async () => {
  const store = await emptyStore();
  await store.migrate(FIRST);
  const changes = async () => (await sql<{ n: number }>`select total_changes() as n`.execute(store.db)).rows[0]?.n;
  const before = await changes();
  await store.migrate(LATER);
  expect(await changes()).toBe(before);
});

test('one that fails leaves nothing behind, keeps those before it, and can be run again', async () => {
  const store = await emptyStore();
  await expect(store.migrate(FIRST, [table('0001'), failing, table('0003')])).rejects.toThrow('no power');
  expect(await store.tables()).toEqual(['0001', 'migrations']);
  expect(await store.applied()).toEqual([{ name: '0001', applied_at: FIRST }]);
  await store.migrate(LATER, [table('0001'), table('0002')]);
  expect(await store.tables()).toEqual(['0001', '0002', 'migrations']);
});

test('a store that has a migration the program does not know is refused before anything runs', async () => {
  const store = await emptyStore();
  await store.migrate(FIRST, [table('0001'), table('0003')]);
  await expect(store.migrate(LATER, [table('0001'), table('0002')])).rejects.toThrow(/memory .* newer .*0003/);
  expect(await store.tables()).toEqual(['0001', '0003', 'migrations']);
});

test('every table is STRICT', async () => {
  const store = await emptyStore();
  await store.migrate(FIRST);
  const lax = await sql<{
    name: string;
  }>`select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'`.execute(
    store.db,
  );
  expect(lax.rows).toEqual([]);
  await expect(sql`update offices set pilot_batch = 'one'`.execute(store.db)).rejects.toThrow(/cannot store TEXT/);
});

test('the version of every seed file is recorded', async () => {
  const store = await emptyStore();
  await store.migrate(FIRST);
  const versions = await store.db.selectFrom('seed_versions').selectAll().execute();
  expect(Object.fromEntries(versions.map(({ file, sha256 }) => [file, sha256]))).toEqual(firstSeeds.seeds);
  expect(new Set(versions.map(({ loaded_at }) => loaded_at))).toEqual(new Set([FIRST]));
});

test('a seed file that is not the one it was released with is refused, and nothing of it is kept', async () => {
  const store = await emptyStore();
  const changed: Migration = { name: '0002', seeds: { ...firstSeeds.seeds, 'modes.csv': 'another' } };
  await expect(store.migrate(FIRST, [referenceAndFigures, changed])).rejects.toThrow(/seeds\/modes\.csv .*Next: /);
  expect(await store.db.selectFrom('offices').selectAll().execute()).toEqual([]);
  expect(await store.applied()).toEqual([{ name: referenceAndFigures.name, applied_at: FIRST }]);
});

test('a later edition replaces reference data, and a new store loads only the newest', async () => {
  const old: Migration = { name: '0002', seeds: { ...firstSeeds.seeds, 'offices.csv': 'of an earlier edition' } };
  const edition: Migration = { name: '0003', seeds: { 'offices.csv': firstSeeds.seeds?.['offices.csv'] ?? '' } };
  const fresh = await emptyStore();
  await fresh.migrate(FIRST, [referenceAndFigures, old, edition]);
  const offices = await fresh.db.selectFrom('offices').selectAll().execute();
  expect(offices).toHaveLength(42);

  const existing = await emptyStore();
  await existing.migrate(FIRST, [referenceAndFigures, { ...firstSeeds, name: '0002' }]);
  await existing.db.updateTable('offices').set({ name_en: 'of an earlier edition' }).execute();
  await existing.migrate(LATER, [referenceAndFigures, { ...firstSeeds, name: '0002' }, edition]);
  expect(await existing.db.selectFrom('offices').selectAll().execute()).toEqual(offices);
});

test('figures loaded again change nothing', async () => {
  const store = await emptyStore();
  await store.migrate(FIRST);
  const before = await store.db.selectFrom('figures').selectAll().execute();
  const again: Migration = {
    name: '0999',
    seeds: { 'national-figures.csv': firstSeeds.seeds?.['national-figures.csv'] ?? '' },
  };
  await store.migrate(LATER, [...released, again]);
  expect(await store.db.selectFrom('figures').selectAll().execute()).toEqual(before);
});
