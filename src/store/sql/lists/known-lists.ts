import type { Kysely } from 'kysely';
import type { DeclaredList, ListFact, OrderType } from '../../../domain/list.ts';
import type { KnownList } from '../../list-port.ts';
import type { LedgerDatabase } from '../ledger/declarations.ts';
import type { Tables } from '../tables.ts';
import { readRates } from './rates.ts';

/** Values by key, each in the order of reading. */
export function grouped<Row, Value>(rows: readonly Row[], key: (row: Row) => string, of: (row: Row) => Value) {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(of(row));
    else groups.set(key(row), [of(row)]);
  }
  return groups;
}

const given = ({ db, engine }: LedgerDatabase, keys: Iterable<string>) =>
  db.selectFrom(engine.rows<{ given: string }>(['given'], JSON.stringify([...keys].map((key) => [key]))).as('given'));

export async function factsOf(database: LedgerDatabase, lists: readonly string[]): Promise<Map<string, ListFact[]>> {
  if (lists.length === 0) return new Map();
  const rows = await given(database, lists)
    .crossJoin('list_facts')
    .whereRef('list', '=', 'given')
    .select(['list', 'content'])
    .execute();
  return grouped(
    rows,
    ({ list }) => list,
    ({ content }) => JSON.parse(content) as ListFact,
  );
}

/** Who claims each of these keys: the list numbers that were said together with it. */
async function claimsOf(database: LedgerDatabase, keys: readonly string[]): Promise<Map<string, string[]>> {
  if (keys.length === 0) return new Map();
  const rows = await given(database, keys)
    .crossJoin('list_links')
    .whereRef('link', '=', 'given')
    .select(['link', 'list'])
    .orderBy('list')
    .execute();
  return grouped(
    rows,
    ({ link }) => link,
    ({ list }) => list,
  );
}

/** What came under keys that list numbers claim; empty when no list waits under a key. */
async function factsOfKeys(database: LedgerDatabase, facts: Iterable<ListFact[]>): Promise<Map<string, ListFact[]>> {
  const { db } = database;
  const any = await db.selectFrom('lists').select('list').where('list', '>=', 'a').limit(1).executeTakeFirst();
  return any ? factsOf(database, [...new Set([...facts].flat().flatMap(({ keys }) => keys))]) : new Map();
}

const isKey = (list: string): boolean => !/^\d/.test(list);

/** What was said of the orders that these facts name; empty while no order was sent in. */
async function ordersOf(
  database: LedgerDatabase,
  facts: Iterable<readonly ListFact[]>,
): Promise<Map<string, OrderType[]>> {
  const any = await database.db.selectFrom('order_types').select('order').limit(1).executeTakeFirst();
  if (!any) return new Map();
  const named = new Set([...facts].flatMap(declaredIn).map(({ order }) => order));
  const rows = await given(database, named)
    .crossJoin('order_types')
    .whereRef('order', '=', 'given')
    .selectAll('order_types')
    .execute();
  return grouped(
    rows,
    ({ order }) => order,
    ({ platform, at, app_type, type }) => ({ platform, at, appType: app_type, type }) as OrderType,
  );
}

const declaredIn = (facts: readonly ListFact[]): DeclaredList[] =>
  facts.filter((fact): fact is DeclaredList => fact.kind === 'list');

interface Touched {
  readonly list: string;
  readonly touched: number;
}

/** How often each of these lists was touched. */
export const touchedNow = async (database: LedgerDatabase, lists: readonly string[]): Promise<Touched[]> =>
  lists.length === 0
    ? []
    : given(database, lists).crossJoin('lists').whereRef('list', '=', 'given').select(['list', 'touched']).execute();

/** Lists by their own facts, with whatever else is known of them: what came under their keys, orders and rates. */
export async function knownBy(
  database: LedgerDatabase,
  touched: readonly Touched[],
  facts: ReadonlyMap<string, ListFact[]>,
): Promise<KnownList[]> {
  if (touched.length === 0) return [];
  const ofKeys = await factsOfKeys(database, facts.values());
  const asked = touched.map(({ list }) => list).filter(isKey);
  const claims = await claimsOf(database, [...new Set([...asked, ...ofKeys.keys()])]);
  const orders = await ordersOf(database, [...facts.values(), ...ofKeys.values()]);
  const rates = await readRates(database);
  // With nothing beside the facts, which is how most batches are, there is nothing to look up for each list.
  const alone = ofKeys.size === 0 && orders.size === 0 && rates.length === 0;
  const nothing = { claimed: [], disputed: [], orders: new Map(), rates: [] };

  return touched.map((each): KnownList => {
    const own = facts.get(each.list) ?? [];
    if (alone) return { ...each, ...nothing, version: own.length, facts: own, claims: claims.get(each.list) ?? [] };
    const keys = isKey(each.list) || ofKeys.size === 0 ? [] : [...new Set(own.flatMap((fact) => fact.keys))];
    const mine = keys.filter((key) => ofKeys.has(key));
    const claimedAlone = (key: string): boolean => claims.get(key)?.length === 1;
    const claimed = mine.filter(claimedAlone).flatMap((key) => ofKeys.get(key) ?? []);
    const disputed = mine.filter((key) => !claimedAlone(key)).flatMap((key) => ofKeys.get(key) ?? []);
    const all = [...own, ...claimed, ...disputed];
    const inLists = declaredIn(all);
    const types = new Map(inLists.map(({ order }) => [order, orders.get(order) ?? []]));
    const priced = new Set(inLists.flatMap(({ lines }) => lines.map(({ currency }) => currency)));
    const ofCurrencies = rates.filter(({ currency }) => priced.has(currency));
    const claimants = mine.reduce((sum, key) => sum + (claims.get(key)?.length ?? 0), 0);
    const said = [...types.values()].reduce((sum, { length }) => sum + length, 0);
    return {
      ...each,
      version: all.length + claimants + said + ofCurrencies.length,
      facts: own,
      claimed,
      disputed,
      claims: claims.get(each.list) ?? [],
      orders: types,
      rates: ofCurrencies,
    };
  });
}

/** Unsettled lists with all that is known of each, read in one transaction: one moment for all of it. */
export const unsettledLists = ({ db, engine }: LedgerDatabase, limit: number): Promise<KnownList[]> =>
  db.transaction().execute(async (transaction: Kysely<Tables>) => {
    const database = { db: transaction, engine };
    const touched = await transaction
      .selectFrom('lists')
      .select(['list', 'touched'])
      .whereRef('touched', '<>', 'settled')
      .orderBy('list')
      .limit(limit)
      .execute();
    return knownBy(
      database,
      touched,
      await factsOf(
        database,
        touched.map(({ list }) => list),
      ),
    );
  });
