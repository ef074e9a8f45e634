import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { storeOver } from '../../../src/store/open-store.ts';
import { appendFigures } from '../../../src/store/sql/figures.ts';
import { sqliteEngine } from '../../../src/store/sqlite/engine.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import { figureStoreContract } from '../../contracts/figure-store.ts';

const now = new Date('2026-02-01T00:00:00Z');

figureStoreContract('SQLite', async () => {
  const db = await openSqlite(':memory:', now);
  const store = storeOver(db, sqliteEngine);
  return {
    store,
    audit: store.audit,
    append: (figures) => appendFigures(db, figures),
    execute: (text) => sql.raw(text).execute(db),
    close: () => db.destroy(),
  };
});

// Other ways to overwrite that only SQLite has.
test.each([
  'insert or replace into figures select series, kind, period, caliber, status, published, value + 1, precision, evidence, source_en, source_zh from figures',
  'update or replace figures set value = value + 1',
])('refuses: %s', async (text) => {
  const db = await openSqlite(':memory:', now);
  const before = await storeOver(db, sqliteEngine).figures();
  await expect(sql.raw(text).execute(db)).rejects.toThrow(/append-only/);
  expect(await storeOver(db, sqliteEngine).figures()).toEqual(before);
  await db.destroy();
});
