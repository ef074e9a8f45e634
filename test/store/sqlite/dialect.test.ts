import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { createSqliteDialect } from '../../../src/store/sqlite/dialect.ts';
import { openLanes } from '../../../src/store/sqlite/lanes.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface Tables {
  counter: { id: string; n: number };
  child: { parent: string };
}

async function open(file: string): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: createSqliteDialect(await openLanes(file)) });
  // Its name tells the store's own files from those of other programs.
  await sql`create table if not exists migrations (name text) strict`.execute(db);
  await sql`create table if not exists counter (id text primary key, n integer not null) strict`.execute(db);
  await sql`create table if not exists child (parent text references counter deferrable initially deferred) strict`.execute(
    db,
  );
  await db
    .insertInto('counter')
    .values({ id: 'a', n: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  onTestFinished(() => db.destroy());
  return db;
}

const kinds = [
  ['a file', () => join(temporaryFolder(), 'store.db')],
  ['memory', () => ':memory:'],
] as const;

const read = async (db: Kysely<Tables>): Promise<number> =>
  (await db.selectFrom('counter').select('n').where('id', '=', 'a').executeTakeFirstOrThrow()).n;

const increment = (db: Kysely<Tables>): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const n = await read(transaction);
    await nextTurn();
    await transaction
      .updateTable('counter')
      .set({ n: n + 1 })
      .where('id', '=', 'a')
      .execute();
  });

test.each(kinds)('%s: transactions started together run one after another', async (_, place) => {
  const db = await open(place());
  await Promise.all(Array.from({ length: 30 }, () => increment(db)));
  expect(await read(db)).toBe(30);
});

test('two connections to one file lose no update and are never told that it is busy', async () => {
  const file = join(temporaryFolder(), 'store.db');
  const dbs = [await open(file), await open(file)];
  await Promise.all(dbs.flatMap((db) => Array.from({ length: 40 }, () => increment(db))));
  expect(await Promise.all(dbs.map(read))).toEqual([80, 80]);
});

test('a read beside an open transaction sees the state before it, without waiting', async () => {
  const db = await open(join(temporaryFolder(), 'store.db'));
  await db.transaction().execute(async (transaction) => {
    await transaction.updateTable('counter').set({ n: 7 }).execute();
    expect(await read(transaction)).toBe(7);
    expect(await read(db)).toBe(0);
  });
  expect(await read(db)).toBe(7);
});

test('in memory, where both share a connection, a read waits until the transaction is over', async () => {
  const db = await open(':memory:');
  const order: string[] = [];
  const { promise: release, resolve } = Promise.withResolvers<void>();
  const writing = db.transaction().execute(async (transaction) => {
    await transaction.updateTable('counter').set({ n: 7 }).execute();
    await release;
    order.push('written');
  });
  const reading = read(db).then((n) => order.push(`read ${n}`));
  await nextTurn();
  resolve();
  await Promise.all([writing, reading]);
  expect(order).toEqual(['written', 'read 7']);
});

test.each(kinds)('%s: what a failed transaction did is undone, and the next one runs', async (_, place) => {
  const db = await open(place());
  const failing = db.transaction().execute(async (transaction) => {
    await transaction.updateTable('counter').set({ n: 7 }).execute();
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  await increment(db);
  expect(await read(db)).toBe(1);
});

test.each(kinds)('%s: a commit that is refused tells why, and the next transaction runs', async (_, place) => {
  const db = await open(place());
  const orphan = db
    .transaction()
    .execute((transaction) => transaction.insertInto('child').values({ parent: 'nobody' }).execute());
  await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
  await increment(db);
  expect(await read(db)).toBe(1);
  expect(await db.selectFrom('child').selectAll().execute()).toEqual([]);
});

test.each(kinds)('%s: a statement that ends the transaction by itself tells its own reason', async (_, place) => {
  const db = await open(place());
  const ended = db
    .transaction()
    .execute((transaction) => sql`insert or rollback into counter values ('a', 1)`.execute(transaction));
  await expect(ended).rejects.toThrow(/UNIQUE/);
  await increment(db);
  expect(await read(db)).toBe(1);
});

test.each(kinds)('%s: says how many rows a statement changed, and returns rows when asked', async (_, place) => {
  const db = await open(place());
  expect(
    (
      await db
        .insertInto('counter')
        .values([
          { id: 'b', n: 1 },
          { id: 'c', n: 1 },
        ])
        .executeTakeFirstOrThrow()
    ).numInsertedOrUpdatedRows,
  ).toBe(2n);
  expect(
    (await db.updateTable('counter').set({ n: 5 }).where('n', '=', 1).executeTakeFirstOrThrow()).numUpdatedRows,
  ).toBe(2n);
  expect(await db.deleteFrom('counter').where('n', '=', 5).returning('id').execute()).toEqual([
    { id: 'b' },
    { id: 'c' },
  ]);
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});

test('both connections keep the settings that the store relies on', async () => {
  const { writer, reader } = await openLanes(join(temporaryFolder(), 'store.db'));
  const ask = (db: typeof writer, name: string): Promise<unknown> =>
    new Promise((resolve) => db.get(`pragma ${name}`, (_error, row) => resolve(Object.values(row as object)[0])));
  expect(await ask(writer, 'journal_mode')).toBe('wal');
  expect(await ask(writer, 'foreign_keys')).toBe(1);
  expect(await ask(writer, 'busy_timeout')).toBe(0);
  expect(await ask(reader, 'busy_timeout')).toBe(10_000);
  expect(await ask(reader, 'query_only')).toBe(1);
  await Promise.all([writer, reader].map((db) => new Promise((resolve) => db.close(resolve))));
});

test('closing waits for the transaction under way, and nothing runs after it', async () => {
  const file = join(temporaryFolder(), 'store.db');
  const db = await open(file);
  const last = increment(db);
  await nextTurn();
  await Promise.all([last, db.destroy()]);
  await expect(read(db)).rejects.toThrow(/destroyed/);
  expect(await read(await open(file))).toBe(1);
});

test('streaming is refused rather than imitated', async () => {
  const db = await open(':memory:');
  const stream = async (): Promise<void> => {
    for await (const _ of db.selectFrom('counter').selectAll().stream()) break;
  };
  await expect(stream()).rejects.toThrow(/in pages/);
});
