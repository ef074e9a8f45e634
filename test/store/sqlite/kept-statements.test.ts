import sqlite3 from 'sqlite3';
import { expect, test } from 'vitest';
import { keepStatements } from '../../../src/store/sqlite/kept-statements.ts';
import { all, close } from '../../../src/store/sqlite/statements.ts';

const open = () => new sqlite3.Database(':memory:');

test('a statement is run again with other parameters, also several times at once', async () => {
  const db = open();
  const kept = keepStatements(db);
  const ask = (n: number) => kept.all('select ? * 2 as twice', [n]);
  expect(await ask(1)).toEqual([{ twice: 2 }]);
  expect(await Promise.all([2, 3, 4].map(ask))).toEqual([[{ twice: 4 }], [{ twice: 6 }], [{ twice: 8 }]]);
  await kept.release();
  await close(db);
});

test('more statements than are kept are all answered, and all let go', async () => {
  const db = open();
  const kept = keepStatements(db);
  const numbers = Array.from({ length: 250 }, (_, n) => n);
  for (let turn = 0; turn < 2; turn += 1) {
    const found = await Promise.all(numbers.map((n) => kept.all(`select ${n} + ? as sum`, [1])));
    expect(found).toEqual(numbers.map((n) => [{ sum: n + 1 }]));
  }
  await kept.release();
  await close(db);
});

test('a statement finds what the schema has become', async () => {
  const db = open();
  const kept = keepStatements(db);
  await all(db, 'create table t (a)');
  await all(db, 'insert into t values (1)');
  expect(await kept.all('select * from t', [])).toEqual([{ a: 1 }]);
  await all(db, 'alter table t add column b default 2');
  expect(await kept.all('select * from t', [])).toEqual([{ a: 1, b: 2 }]);
  await kept.release();
  await close(db);
});

test('a statement that is wrong is told to each who asks, and tried again', async () => {
  const db = open();
  const kept = keepStatements(db);
  const asked = [1, 2].map((n) => kept.all('select ? as a from later', [n]));
  for (const answer of await Promise.allSettled(asked)) expect(String(Object.values(answer))).toMatch(/no such table/);
  await all(db, 'create table later (b)');
  expect(await kept.all('select ? as a from later', [1])).toEqual([]);
  await kept.release();
  await close(db);
});

test('a long text is not held on to: nothing is left to let go', async () => {
  const db = open();
  const kept = keepStatements(db);
  expect(await kept.all('select length(?) as n', ['x'.repeat(2_000)])).toEqual([{ n: 2_000 }]);
  await close(db);
});
