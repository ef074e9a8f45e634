import type { Kysely } from 'kysely';
import type { ListFact } from '../../../domain/list.ts';
import type { NewFact, NewOrder, Taken } from '../../list-port.ts';
import type { LedgerDatabase } from '../ledger/declarations.ts';
import type { Tables } from '../tables.ts';
import { addNew, insertNew } from './insert-new.ts';
import { factsOf, grouped, knownBy, touchedNow } from './known-lists.ts';
import { concerned, type TouchedLists, touch } from './touch.ts';

/** Facts as rows; the content goes as the JSON that it is, and comes out as its text. */
const factRows = (facts: readonly NewFact[]): string =>
  `[${facts.map(({ list, id, content }) => `[${JSON.stringify(list)},"${id}",${content}]`).join()}]`;

/** The facts of lists of which nothing was known before: those that were given, each once. */
function factsOfNew(facts: readonly NewFact[], lists: ReadonlySet<string>): Map<string, ListFact[]> {
  const each = new Map(facts.filter(({ list }) => lists.has(list)).map((fact) => [`${fact.list} ${fact.id}`, fact]));
  return grouped(
    [...each.values()],
    ({ list }) => list,
    ({ fact }) => fact,
  );
}

/** Adds the facts that are new and gives the list of each of those. */
async function addFacts(database: LedgerDatabase, facts: readonly NewFact[]): Promise<string[]> {
  if (facts.length === 0) return [];
  const rows = { table: 'list_facts', columns: ['list', 'id', 'content'], json: factRows(facts) } as const;
  const went = await insertNew(database, { ...rows, count: facts.length });
  if (went === 'mixed') return addNew(database, rows, 'list');
  return went === 'all' ? facts.map(({ list }) => list) : [];
}

/** Lists of which as much as that is read at once; an order, say, can concern any number of them. */
const MOST_AGAIN = 4_000;

/** What is now known of the lists that were touched; of too many, only of the new ones. */
async function knownOf(database: LedgerDatabase, given: readonly NewFact[], { fresh, again }: TouchedLists) {
  const more = again.size > MOST_AGAIN ? [] : [...again];
  const touched = [...[...fresh].map((list) => ({ list, touched: 1 })), ...(await touchedNow(database, more))];
  const facts = factsOfNew(given, fresh);
  for (const [list, known] of await factsOf(database, more)) facts.set(list, known);
  return knownBy(database, touched, facts);
}

export const takeFacts = (
  { db, engine }: LedgerDatabase,
  facts: readonly NewFact[],
  orders: readonly NewOrder[],
): Promise<Taken> =>
  db.transaction().execute(async (transaction: Kysely<Tables>) => {
    const database = { db: transaction, engine };
    const lists = await addFacts(database, facts);
    const fresh = new Set(lists);
    const linked = facts.filter(({ list }) => fresh.has(list));
    const pairs = JSON.stringify(linked.flatMap(({ list, links }) => links.map((link) => [link, list])));
    await addNew(database, { table: 'list_links', columns: ['link', 'list'], json: pairs }, null);
    const said = JSON.stringify(
      orders.map(({ order, platform, at, appType, type }) => [order, platform, at, appType, type]),
    );
    const rows = {
      table: 'order_types',
      columns: ['order', 'platform', 'at', 'app_type', 'type'],
      json: said,
    } as const;
    const newOrders = await addNew(database, rows, 'order');
    const links = [...new Set(linked.flatMap(({ fact }) => fact.keys))];
    const touched = await touch(database, await concerned(database, { lists, links, orders: newOrders }));
    const known = await knownOf(database, facts, touched);
    return { fresh: lists.length + newOrders.length, known };
  });
