import { sql } from 'kysely';
import type { LedgerExtent } from '../../ledger-port.ts';
import type { LedgerDatabase } from './declarations.ts';

/** First and last day and modes come from the smallest cuts that have them, so the size of the ledger does not matter. */
export async function readExtent({ db }: LedgerDatabase): Promise<LedgerExtent | null> {
  const days = db.selectFrom('rollups').where('cut', '=', 'd:');
  const found = await db
    .selectFrom('ledger_state')
    .select([
      'state',
      'demo',
      days.select(sql<string | null>`min(period)`.as('first')).as('first'),
      days.select(sql<string | null>`max(period)`.as('last')).as('last'),
    ])
    .executeTakeFirstOrThrow();
  const { first, last, demo, state } = found;
  if (!first || !last) return null;
  const years = await db.selectFrom('rollups').select('mode').distinct().where('cut', '=', 'y:m').execute();
  return { first, last, demo: demo === 1, state, modes: years.map(({ mode }) => mode).sort() };
}

/** Says of the whole ledger, for good, that it is made up. */
export async function markDemo({ db }: LedgerDatabase): Promise<void> {
  await db.updateTable('ledger_state').set({ demo: 1 }).execute();
}
