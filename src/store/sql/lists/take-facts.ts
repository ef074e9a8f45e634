import { type Kysely, sql } from 'kysely';
import type { ListFact } from '../../../domain/list.ts';
import type { NewFact, NewOrder, Taken } from '../../list-port.ts';
import type { LedgerDatabase } from '../ledger/declarations.ts';
import type { Tables } from '../tables.ts';
import { grouped, knownBy } from './known-lists.ts';
import { concerned, touch } from './touch.ts';

type Column<Table extends keyof Tables> = keyof Tables[Table] & string;

/** Adds rows whose key is new and gives one column of those. */
async function addNew<Table extends 'list_facts' | 'list_links' | 'order_types', Given extends Column<Table>>(
  { db, engine }: LedgerDatabase,
  table: Table,
  columns: readonly Column<Table>[],
  json: string,
  given: Given,
): Promise<string[]> {
  if (json === '[]') return [];
  const source = engine.rows<Record<string, string>>(columns, json);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const { rows: added } = await sql<{ given: string }>`
    insert into ${sql.table(table)} (${names}) select ${names} from ${source} as given where true
    on conflict do nothing returning ${sql.ref(given)} as given`.execute(db);
  return added.map((row) => row.given);
}

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

export const takeFacts = (
  { db, engine }: LedgerDatabase,
  facts: readonly NewFact[],
  orders: readonly NewOrder[],
): Promise<Taken> =>
  db.transaction().execute(async (transaction: Kysely<Tables>) => {
    const database = { db: transaction, engine };
    const lists = await addNew(database, 'list_facts', ['list', 'id', 'content'], factRows(facts), 'list');
    const fresh = new Set(lists);
    const linked = facts.filter(({ list }) => fresh.has(list));
    const pairs = JSON.stringify(linked.flatMap(({ list, links }) => links.map((link) => [link, list])));
    const links = await addNew(database, 'list_links', ['link', 'list'], pairs, 'link');
    const said = JSON.stringify(orders.map(({ order, at, appType, type }) => [order, at, appType, type]));
    const newOrders = await addNew(database, 'order_types', ['order', 'at', 'app_type', 'type'], said, 'order');
    const unheardOf = await touch(database, await concerned(database, { lists, links, orders: newOrders }));
    const touched = [...unheardOf].map((list) => ({ list, touched: 1 }));
    const known = await knownBy(database, touched, factsOfNew(facts, unheardOf));
    return { fresh: lists.length + newOrders.length, known };
  });
