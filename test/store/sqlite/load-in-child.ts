import { sql } from 'kysely';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';

/** One long transaction right after the other, as a load makes them; says how many there were when it is told to end. */
process.once('message', async (file: string) => {
  const db = await openSqlite(file, new Date(0));
  let [ended, transactions] = [false, 0];
  process.once('message', () => {
    ended = true;
  });
  process.send?.('loading');
  while (!ended) {
    await db.transaction().execute(async (transaction) => {
      await transaction.updateTable('ledger_state').set({ waiting: transactions }).execute();
      await sql`with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < 200000)
        select count(*) from numbers`.execute(transaction);
    });
    transactions += 1;
  }
  await db.destroy();
  process.send?.(transactions, () => process.disconnect());
});
process.send?.('ready');
