import { sql } from 'kysely';
import type { Declaration } from '../src/domain/declaration.ts';
import { ledgerStore } from '../src/store/sql/ledger/ledger-store.ts';
import { sqliteEngine } from '../src/store/sqlite/engine.ts';
import { openSqlite } from '../src/store/sqlite/open-sqlite.ts';

/**
 * Makes a store of many declarations by the ledger's own batches, several times as fast as a load: the batches are large,
 * so that a rollup's cell moves once for many rows, and the indexes are made when all rows are there. Only for records in
 * which goods come before their returns: without the indexes nothing is looked up but originals. Its test holds the store
 * against one that was loaded; `tidewaiter verify` recounts any.
 */
export async function bulkLedger(file: string, records: Iterable<Declaration>, size = 200_000): Promise<void> {
  const db = await openSqlite(file, new Date(0));
  try {
    // 1 GB of pages: ids come in the order of days, not of their own.
    await sql`pragma cache_size = -1000000`.execute(db);
    const { rows: indexes } = await sql<{ name: string; sql: string }>`
      select name, sql from sqlite_schema
      where type = 'index' and tbl_name = 'declarations' and sql is not null`.execute(db);
    for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db);
    const ledger = ledgerStore({ db, engine: sqliteEngine });
    let [batch, number]: [Declaration[], number] = [[], 0];
    const apply = async (): Promise<void> => {
      number += 1;
      await ledger.apply(`bench ${number}`, batch);
      batch = [];
    };
    for (const record of records) {
      batch.push(record);
      if (batch.length === size) await apply();
    }
    if (batch.length > 0) await apply();
    for (const index of indexes) await sql.raw(index.sql).execute(db);
  } finally {
    await db.destroy();
  }
}
