import { sql } from 'kysely';
import type { ListCount, ListFilter, SettledList } from '../../list-port.ts';
import type { LedgerDatabase } from '../ledger/declarations.ts';

/** What came since the list was read keeps it unsettled, since it was touched again. */
export async function settleLists({ db, engine }: LedgerDatabase, lists: readonly SettledList[]): Promise<void> {
  if (lists.length === 0) return;
  const rows = lists.map(({ list, touched, office, state, open }) => [list, touched, office, state, open]);
  const given = engine.rows<SettledList>(['list', 'touched', 'office', 'state', 'open'], JSON.stringify(rows));
  await db.transaction().execute((transaction) =>
    sql`update lists set settled = given.touched, office = given.office, state = given.state, open = given.open
        from ${given} as given where lists.list = given.list and lists.settled < given.touched`.execute(transaction),
  );
}

export const readCounts = ({ db }: LedgerDatabase): Promise<ListCount[]> =>
  db
    .selectFrom('lists')
    .select(['office', 'state', 'open'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .whereRef('touched', '=', 'settled')
    .groupBy(['office', 'state', 'open'])
    .orderBy('office')
    .orderBy('state')
    .orderBy('open')
    .execute();

export async function readLists(
  { db }: LedgerDatabase,
  { state, open, offices, limit }: ListFilter,
): Promise<SettledList[]> {
  let query = db.selectFrom('lists').select(['list', 'touched', 'office', 'state', 'open']);
  if (state !== undefined) query = query.where('state', '=', state);
  if (open !== undefined) query = query.where('open', '<>', '').where(sql<string>`' ' || open`, 'like', `% ${open}%`);
  if (offices !== undefined) query = query.where('office', 'in', [...offices]);
  return query.orderBy('list').limit(limit).execute();
}
