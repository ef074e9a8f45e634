import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { bulkLedger } from '../../bench/bulk-ledger.ts';
import { ledgerRecords } from '../../bench/ledger-records.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import { migratedFile } from '../store/sqlite/migrated-file.ts';

const BATCH = 300;
/** The first half year. */
const records = [...ledgerRecords({ rows: 10_000, offices: ['0100', '2900', '5300'] }).take(1_000)];

/** The schema and the rows of every table. */
async function contentOf(file: string) {
  const db = await openSqlite(file, new Date(0));
  try {
    const { rows: schema } = await sql<{ type: string; name: string }>`
      select type, name, sql from sqlite_schema where name not like 'sqlite_stat%' order by type, name`.execute(db);
    const tables = schema.filter(({ type }) => type === 'table');
    const contents = tables.map(async ({ name }) => [
      name,
      (await sql`select * from ${sql.table(name)}`.execute(db)).rows,
    ]);
    return { schema, rows: Object.fromEntries(await Promise.all(contents)) };
  } finally {
    await db.destroy();
  }
}

test('a store that is built in bulk is the one that batches leave, indexes and all', async () => {
  const [applied, built] = [await migratedFile(), await migratedFile()];
  const store = await openStore(applied, new Date(0));
  for (let at = 0; at < records.length; at += BATCH) {
    await store.ledger.apply(`bench ${at / BATCH + 1}`, records.slice(at, at + BATCH));
  }
  await store.close();
  await bulkLedger(built, records, BATCH);
  const [one, other] = [await contentOf(applied), await contentOf(built)];
  expect(one.rows.rollups.length).toBeGreaterThan(1_000);
  expect(other).toEqual(one);
});
