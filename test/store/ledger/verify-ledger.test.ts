import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import type { Declaration } from '../../../src/domain/declaration.ts';
import { daysByPartnerAndChapter } from '../../../src/store/migrations/0008-days-by-partner-and-chapter.ts';
import { monthsWithinAnOffice } from '../../../src/store/migrations/0009-months-within-an-office.ts';
import { goodsByDay } from '../../../src/store/migrations/0019-goods-by-day.ts';
import { ledgerStore } from '../../../src/store/sql/ledger/ledger-store.ts';
import { sqliteEngine } from '../../../src/store/sqlite/engine.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';

async function filledLedger() {
  const db = await openSqlite(':memory:', new Date('2026-02-01T00:00:00Z'));
  onTestFinished(() => db.destroy());
  const ledger = ledgerStore({ db, engine: sqliteEngine });
  const goods: Declaration = {
    id: 'g',
    version: 1,
    kind: 'goods',
    day: '2020-11-11',
    office: '0100',
    flow: 'exports',
    mode: '9610',
    partner: 'USA',
    chapter: '85',
    enterprise: '',
    value: 10_000,
    parcels: 4,
    original: null,
  };
  const waiting: Declaration = { ...goods, id: 'w', kind: 'return', value: 7, parcels: 1, original: 'elsewhere' };
  await ledger.apply('1', [goods, waiting, { ...waiting, id: 'r', day: '2021-01-02', original: 'g' }]);
  return {
    ledger,
    execute: (text: string) => sql.raw(text).execute(db),
    upgrade: async () => {
      for (const { up } of [daysByPartnerAndChapter, monthsWithinAnOffice, goodsByDay])
        await up?.(db.withTables<never>(), sqliteEngine);
    },
  };
}

test('nothing differs in a ledger that only batches have written', async () => {
  const { ledger } = await filledLedger();
  expect(await ledger.verify(10)).toEqual([]);
});

test.each([
  ['d:om', "update rollups set value = value + 1 where cut = 'd:om' and declarations > 0"],
  ['d:ompc', "update rollups set value = 1 where cut = 'd:ompc' and cohort_returns > 0"],
  ['d:ompc', "delete from rollups where cut = 'd:ompc' and period = '2021-01-02'"],
  ['m:om', "update rollups set cohort_value = 0 where cut = 'm:om' and cohort_value > 0"],
  ['y:', "insert into rollups select 'y:', '2019', '', '', '', '', 'exports', 1, 1, 1, 0, 0, 0, 0, 0, 0"],
  ['m:mc', "update declarations set value = value + 1 where id = 'g'"],
  ['waiting', 'update ledger_state set waiting = 0'],
])('a wrong sum in %s is found: %s', async (rollup, damage) => {
  const { ledger, execute } = await filledLedger();
  await execute(damage);
  expect((await ledger.verify(10)).map((difference) => difference.rollup)).toContain(rollup);
});

/** The rollup by day that kept every dimension, of goods too. */
const FORMER_DAYS = `
  insert into rollups select 'd:ompc', day, office, mode, partner, chapter, flow, value, parcels, 1, 0, 0, 0, 0, 0, 0
  from declarations where kind = 'goods'
  on conflict do update set value = excluded.value, parcels = excluded.parcels, declarations = 1`;

test('a store with the former rollups gets those of today', async () => {
  const { ledger, execute, upgrade } = await filledLedger();
  const filter = { from: '2020-11-11', to: '2021-01-02' };
  const questions = async () => [
    await ledger.sums(filter, ['partner']),
    await ledger.cohorts(filter, ['chapter', 'office']),
  ];
  const before = await questions();
  await execute(FORMER_DAYS);
  await execute("insert into rollups select 'm:ompc', '2020-11', '', '', '', '', 'exports', 1, 1, 1, 0, 0, 0, 0, 0, 0");
  await execute("delete from rollups where cut in ('d:p', 'd:c', 'm:op', 'm:oc')");
  await execute('drop index goods_by_day');
  expect((await ledger.verify(10)).length).toBeGreaterThan(0);
  await upgrade();
  expect(await ledger.verify(10)).toEqual([]);
  expect(await questions()).toEqual(before);
});

test('says which sum it is and what it should be', async () => {
  const { ledger, execute } = await filledLedger();
  await execute("update rollups set parcels = 5 where cut = 'm:om' and declarations > 0");
  expect(await ledger.verify(1)).toEqual([
    { rollup: 'm:om', cell: ['2020-11', '0100', '9610', 'exports'], measure: 'parcels', found: 5, expected: 4 },
  ]);
});
