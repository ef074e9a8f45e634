import type { Kysely } from 'kysely';
import type { ListFact } from '../../../domain/list.ts';
import type { NewFact, NewOrder, Taken } from '../../list-port.ts';
import type { LedgerDatabase } from '../ledger/declarations.ts';
import type { Tables } from '../tables.ts';
import { addNew, insertNew } from './insert-new.ts';
import { grouped, knownBy } from './known-lists.ts';
import { concerned, touch } from './touch.ts';

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
    const unheardOf = await touch(database, await concerned(database, { lists, links, orders: newOrders }));
    const touched = [...unheardOf].map((list) => ({ list, touched: 1 }));
    const known = await knownBy(database, touched, factsOfNew(facts, unheardOf));
    return { fresh: lists.length + newOrders.length, known };
  });
