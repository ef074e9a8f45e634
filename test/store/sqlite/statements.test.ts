import sqlite3, { type Database } from 'sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { all, close, run } from '../../../src/store/sqlite/statements.ts';

let db: Database;
beforeAll(async () => {
  db = new sqlite3.Database(':memory:');
  await run(db, 'create table kept (n any) strict');
});
afterAll(() => close(db));

test.each([[0], [-1], [2 ** 31], [Number.MAX_SAFE_INTEGER], [0.5], ['0100'], ['中文'], [null], [Buffer.from([0, 1])]])(
  'keeps %s',
  async (value) => {
    await run(db, 'delete from kept');
    expect(await run(db, 'insert into kept values (?)', [value])).toBe(1);
    expect(await all(db, 'select n from kept')).toEqual([{ n: value }]);
  },
);

test.each([
  [2 ** 53],
  [-(2 ** 53)],
  [1n],
  [undefined],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [new Date(0)],
  [{}],
  [[]],
])('refuses %s, which the driver would change without a word', async (value) => {
  expect(() => run(db, 'insert into kept values (?)', [value])).toThrow(TypeError);
  expect(() => all(db, 'select ?', [value])).toThrow(TypeError);
});

test('an error of the database is told with its code', async () => {
  await expect(all(db, 'select nothing from nowhere')).rejects.toMatchObject({ code: 'SQLITE_ERROR' });
  await expect(run(db, 'drop table nowhere')).rejects.toThrow(/no such table/);
});
