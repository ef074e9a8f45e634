import { type Kysely, sql } from 'kysely';
import { rateLink } from '../../../domain/list.ts';
import type { NewFact, NewOrder } from '../../list-port.ts';
import type { LedgerDatabase } from '../ledger/declarations.ts';
import type { Tables } from '../tables.ts';

type Column<Table extends keyof Tables> = keyof Tables[Table] & string;

/** Adds rows whose key is new and gives one column of those. */
async function addNew<Table extends 'list_facts' | 'list_links' | 'order_types', Given extends Column<Table>>(
  { db, engine }: LedgerDatabase,
  table: Table,
  columns: readonly Column<Table>[],
  rows: readonly (readonly string[])[],
  given: Given,
): Promise<string[]> {
  if (rows.length === 0) return [];
  const source = engine.rows<Record<string, string>>(columns, JSON.stringify(rows));
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const { rows: added } = await sql<{ given: string }>`
    insert into ${sql.table(table)} (${names}) select ${names} from ${source} as given where true
    on conflict do nothing returning ${sql.ref(given)} as given`.execute(db);
  return added.map((row) => row.given);
}

const listsOf = async ({ db, engine }: LedgerDatabase, links: readonly string[]): Promise<string[]> => {
  if (links.length === 0) return [];
  const given = engine.rows<{ given: string }>(['given'], JSON.stringify(links.map((link) => [link])));
  const found = await db
    .selectFrom(given.as('given'))
    .crossJoin('list_links')
    .whereRef('link', '=', 'given')
    .select('list')
    .execute();
  return found.map(({ list }) => list);
};

/** Which of these keys have facts of their own, waiting for the number that stands for them. */
async function keysWithFacts({ db, engine }: LedgerDatabase, links: readonly string[]): Promise<string[]> {
  if (links.length === 0) return [];
  // Numbers sort before keys, so an empty range says that no list waits under a key.
  const any = await db.selectFrom('lists').select('list').where('list', '>=', 'a').limit(1).executeTakeFirst();
  if (!any) return [];
  const given = engine.rows<{ given: string }>(['given'], JSON.stringify(links.map((link) => [link])));
  const found = await db
    .selectFrom(given.as('given'))
    .crossJoin('lists')
    .whereRef('list', '=', 'given')
    .select('list')
    .execute();
  return found.map(({ list }) => list);
}

/** Marks lists as unsettled, those that are new among them. */
export async function touch({ db, engine }: LedgerDatabase, lists: ReadonlySet<string>): Promise<void> {
  if (lists.size === 0) return;
  const given = engine.rows<{ list: string }>(['list'], JSON.stringify([...lists].map((list) => [list])));
  await sql`insert into lists (list, touched, settled, office, state, open)
    select list, 1, 0, '', '', '' from ${given} as given where true
    on conflict (list) do update set touched = lists.touched + 1`.execute(db);
}

/** Everything that new facts and orders concern, however far the links go: one step by number, one by key. */
async function concerned(
  database: LedgerDatabase,
  { lists, links, orders }: { lists: readonly string[]; links: readonly string[]; orders: readonly string[] },
): Promise<Set<string>> {
  const found = new Set(lists);
  const keys = [...lists.filter((list) => !/^\d/.test(list)), ...(await keysWithFacts(database, links))];
  for (const key of keys) found.add(key);
  for (const list of await listsOf(database, [...new Set([...keys, ...orders])])) found.add(list);
  return found;
}

export const takeFacts = (
  { db, engine }: LedgerDatabase,
  facts: readonly NewFact[],
  orders: readonly NewOrder[],
): Promise<number> =>
  db.transaction().execute(async (transaction: Kysely<Tables>) => {
    const database = { db: transaction, engine };
    const rows = facts.map(({ list, id, content }) => [list, id, content]);
    const lists = await addNew(database, 'list_facts', ['list', 'id', 'content'], rows, 'list');
    const fresh = new Set(lists);
    const linked = facts.filter(({ list }) => fresh.has(list));
    const pairs = linked.flatMap(({ list, links }) => links.map((link) => [link, list]));
    const links = await addNew(database, 'list_links', ['link', 'list'], pairs, 'link');
    const said = orders.map(({ order, at, appType, type }) => [order, at, appType, type]);
    const newOrders = await addNew(database, 'order_types', ['order', 'at', 'app_type', 'type'], said, 'order');
    await touch(database, await concerned(database, { lists, links, orders: newOrders }));
    return lists.length + newOrders.length;
  });

/** Lists in these currencies have something new to be settled by. */
export const touchByRates = async (database: LedgerDatabase, currencies: readonly string[]): Promise<void> =>
  touch(database, new Set(await listsOf(database, currencies.map(rateLink))));
