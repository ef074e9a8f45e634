import { sql } from 'kysely';
import type { ListCount, ListFilter, SettledList } from '../../list-port.ts';
import type { LedgerDatabase } from '../ledger/declarations.ts';
import type { RefusedReturnsTable } from './tables.ts';

/** What came since the list was read keeps it unsettled, since it was touched again. */
export async function settleLists({ db, engine }: LedgerDatabase, lists: readonly SettledList[]): Promise<void> {
  if (lists.length === 0) return;
  const rows = lists.map(({ list, touched, office, state, open }) => [list, touched, office, state, open]);
  const given = engine.rows<SettledList>(['list', 'touched', 'office', 'state', 'open'], JSON.stringify(rows));
  const applied = lists.filter(({ refused }) => refused !== undefined);
  await db.transaction().execute(async (transaction) => {
    await sql`
      update lists set settled = given.touched, office = given.office, state = given.state, open = given.open
      from ${given} as given where lists.list = given.list and lists.settled < given.touched`.execute(transaction);
    if (applied.length > 0) await replaceRefused({ db: transaction, engine }, applied);
  });
}

interface RefusedRow extends RefusedReturnsTable {
  touched: number;
}

/** What was settled later meanwhile stays: it was said on more. */
async function replaceRefused({ db, engine }: LedgerDatabase, lists: readonly SettledList[]): Promise<void> {
  const settled = JSON.stringify(lists.map(({ list, touched }) => [list, touched]));
  const given = engine.rows<{ list: string; touched: number }>(['list', 'touched'], settled);
  await sql`
    delete from refused_returns where list in (
      select lists.list from lists join ${given} as given on given.list = lists.list and given.touched = lists.settled
    )`.execute(db);
  const each = lists.flatMap(({ list, touched, refused = [] }) =>
    refused.map(({ ref, office, enterprise, applied, value }) => [
      ...[list, touched, ref, office],
      ...[enterprise, applied, value],
    ]),
  );
  const columns = ['list', 'touched', 'ref', 'office', 'enterprise', 'applied', 'value'] as const;
  const rows = engine.rows<RefusedRow>([...columns], JSON.stringify(each));
  await sql`
    insert into refused_returns (list, ref, office, enterprise, applied, value)
    select rows.list, rows.ref, rows.office, rows.enterprise, rows.applied, rows.value
    from ${rows} as rows join lists on lists.list = rows.list and lists.settled = rows.touched`.execute(db);
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
