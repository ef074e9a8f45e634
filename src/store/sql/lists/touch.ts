import { sql } from 'kysely';
import { rateLink } from '../../../domain/list.ts';
import type { LedgerDatabase } from '../ledger/declarations.ts';
import { insertNew } from './insert-new.ts';

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

const LISTS = ['list', 'touched', 'settled', 'office', 'state', 'open'] as const;

/** What was touched: lists of which nothing was known before, and the others. */
export interface TouchedLists {
  readonly fresh: ReadonlySet<string>;
  readonly again: ReadonlySet<string>;
}

/** Marks lists as unsettled. */
export async function touch(database: LedgerDatabase, lists: ReadonlySet<string>): Promise<TouchedLists> {
  const none: ReadonlySet<string> = new Set();
  if (lists.size === 0) return { fresh: none, again: none };
  const { db, engine } = database;
  const json = JSON.stringify([...lists].map((list) => [list, 1, 0, '', '', '']));
  const went = await insertNew(database, { table: 'lists', columns: LISTS, json, count: lists.size });
  if (went === 'all') return { fresh: lists, again: none };
  const given = engine.rows<Record<string, string>>(LISTS, json);
  const again = sql`insert into lists (${sql.join(LISTS.map((name) => sql.ref(name)))})
    select ${sql.join(LISTS.map((name) => sql.ref(name)))} from ${given} as given where true
    on conflict (list) do update set touched = lists.touched + 1`;
  if (went === 'none') {
    await again.execute(db);
    return { fresh: none, again: lists };
  }
  const { rows } = await sql<{ list: string; touched: number }>`${again} returning list, touched`.execute(db);
  const fresh = new Set(rows.filter(({ touched }) => touched === 1).map(({ list }) => list));
  return { fresh, again: lists.difference(fresh) };
}

/** Lists and, where keys are among them, the lists that those stand for. */
async function withNumbers(database: LedgerDatabase, lists: readonly string[]): Promise<Set<string>> {
  const keys = lists.filter((list) => !/^\d/.test(list));
  return new Set([...lists, ...(await listsOf(database, [...new Set(keys)]))]);
}

/** Everything that new facts, links and orders concern. */
export async function concerned(
  database: LedgerDatabase,
  { lists, links, orders }: { lists: readonly string[]; links: readonly string[]; orders: readonly string[] },
): Promise<Set<string>> {
  const ordered = await listsOf(database, [...new Set(orders)]);
  return withNumbers(database, [...lists, ...(await keysWithFacts(database, links)), ...ordered]);
}

/** Lists in these currencies have something new to be settled by. */
export async function touchByRates(database: LedgerDatabase, currencies: readonly string[]): Promise<void> {
  await touch(database, await withNumbers(database, await listsOf(database, currencies.map(rateLink))));
}
