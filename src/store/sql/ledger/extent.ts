import { sql } from 'kysely';
import type { LedgerExtent } from '../../ledger-port.ts';
import type { LedgerDatabase } from './declarations.ts';

type Range = Omit<LedgerExtent, 'demo'>;

/** First and last day and modes come from the smallest cuts that have them, so the size of the ledger does not matter. */
async function readRange({ db }: LedgerDatabase): Promise<Range | { readonly first: null; readonly state: number }> {
  const days = db.selectFrom('rollups').where('cut', '=', 'd:');
  const { first, last, state } = await db
    .selectFrom('ledger_state')
    .select([
      'state',
      days.select(sql<string | null>`min(period)`.as('first')).as('first'),
      days.select(sql<string | null>`max(period)`.as('last')).as('last'),
    ])
    .executeTakeFirstOrThrow();
  if (!first || !last) return { first: null, state };
  const years = await db.selectFrom('rollups').select('mode').distinct().where('cut', '=', 'y:m').execute();
  return { first, last, state, modes: years.map(({ mode }) => mode).sort() };
}

/** Reads the extent of a ledger. A question asks several times: between two batches only the number of the last is read. */
export function extentReader(database: LedgerDatabase): () => Promise<LedgerExtent | null> {
  let known: Awaited<ReturnType<typeof readRange>> | null = null;
  return async () => {
    const { state, demo } = await database.db
      .selectFrom('ledger_state')
      .select(['state', 'demo'])
      .executeTakeFirstOrThrow();
    const range = known?.state === state ? known : await readRange(database);
    known = range;
    return range.first === null ? null : { ...range, demo: demo === 1 };
  };
}

/** Says of the whole ledger, for good, that it is made up. */
export async function markDemo({ db }: LedgerDatabase): Promise<void> {
  await db.updateTable('ledger_state').set({ demo: 1 }).execute();
}
