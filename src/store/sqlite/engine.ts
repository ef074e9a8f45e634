import { type Expression, type Kysely, type RawBuilder, sql } from 'kysely';
import type { AppendOnly, Engine } from '../engine.ts';
import type { Tables } from '../sql/tables.ts';

async function refuseChanges(db: Kysely<never>, { table, key, content }: AppendOnly): Promise<void> {
  const refusal = sql.lit(`${table} are append-only: a correction is a new row`);
  const same = sql.join(
    key.map((column) => sql`${sql.ref(column)} = ${sql.ref(`new.${column}`)}`),
    sql` and `,
  );
  const differs = sql.join(
    content.map((column) => sql`${sql.ref(column)} is not ${sql.ref(`new.${column}`)}`),
    sql` or `,
  );
  const trigger = (event: string, condition = sql``) => sql`
    create trigger ${sql.ref(`${table}_refuse_${event}`)} before ${sql.raw(event)} on ${sql.table(table)} ${condition}
    begin select raise(abort, ${refusal}); end`;
  await trigger('update').execute(db);
  await trigger('delete').execute(db);
  // `insert or replace` deletes without firing delete triggers, so a replacement is caught on its way in.
  const replaced = sql`when exists (select 1 from ${sql.table(table)} where ${same} and (${differs}))`;
  await trigger('insert', replaced).execute(db);
}

/** jsonb_each takes the text apart once; json_each would do it again for every column. A path is quicker than a number. */
function rows<Row>(columns: readonly (keyof Row & string)[], json: string): RawBuilder<Row> {
  const fields = columns.map((column, at) => sql`value ->> ${sql.lit(`$[${at}]`)} as ${sql.ref(column)}`);
  return sql<Row>`(select ${sql.join(fields)} from jsonb_each(${json}))`;
}

/** As one text: to make an object of each row, value by value, costs the driver more than most queries. */
async function read<Row, Column extends keyof Row & string>(
  db: Kysely<Tables>,
  query: Expression<Row>,
  columns: readonly Column[],
): Promise<Row[Column][][]> {
  const values = sql.join(columns.map((column) => sql.ref(column)));
  const { rows } = await db
    .selectFrom(sql<Row>`${query}`.as('found'))
    .select(sql<string>`json_group_array(json_array(${values}))`.as('rows'))
    .executeTakeFirstOrThrow();
  return JSON.parse(rows);
}

/** What SQLite alone says: strict column types, rows into JSON and out of it, and triggers that keep a table append-only. */
export const sqliteEngine: Engine = {
  integer: 'integer',
  bytes: 'blob',
  tableEnd: sql`strict`,
  clusteredTableEnd: sql`strict, without rowid`,
  rows,
  read,
  refuseChanges,
};
