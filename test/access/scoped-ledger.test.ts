import { afterAll, expect, test } from 'vitest';
import { BeyondScope, scopedLedger } from '../../src/access/scoped-ledger.ts';
import type { Officer } from '../../src/domain/officer.ts';
import type { LedgerDimension } from '../../src/store/ledger-port.ts';
import { openStore } from '../../src/store/open-store.ts';
import { someDeclarations } from '../answer/ledger/some-declarations.ts';

const store = await openStore(':memory:', new Date(0));
afterAll(() => store.close());
await store.ledger.apply('all', someDeclarations(200));
const beijing: Officer = { name: 'Li', role: 'officer', offices: ['0100'] };
const guest: Officer = { name: 'guest', role: 'guest', offices: [] };
const days = { from: '2020-01-01', to: '2020-12-31' };
const ledgerOf = (officer: Officer) => scopedLedger(store.ledger, officer, () => {});

test.each<[object, LedgerDimension[], boolean]>([
  [{}, [], true],
  [{}, ['mode', 'month'], true],
  [{ offices: ['0100'] }, ['office'], true],
  [{ offices: ['2200'] }, [], false],
  [{ offices: ['0100', '2200'] }, [], false],
  [{}, ['office'], false],
  [{}, ['month', 'office'], false],
])('an officer of Beijing asks %o by %o', async (filter, by, allowed) => {
  for (const ask of ['sums', 'cohorts'] as const) {
    const asked = ledgerOf(beijing)[ask]({ ...days, ...filter }, by);
    if (allowed) expect(await asked).toEqual(await store.ledger[ask]({ ...days, ...filter }, by));
    else await expect(asked).rejects.toThrow(BeyondScope);
  }
});

test('a guest finds it empty, is told of, and gets no sum', async () => {
  let looked = 0;
  const ledger = scopedLedger(store.ledger, guest, () => {
    looked += 1;
  });
  expect(await ledger.extent()).toBeNull();
  expect(looked).toBe(1);
  await expect(ledger.sums(days, [])).rejects.toThrow(BeyondScope);
});

test('no question writes, not even an admin', async () => {
  const ledger = ledgerOf({ ...beijing, role: 'admin' });
  await expect(ledger.apply('x', [])).rejects.toThrow(BeyondScope);
  await expect(ledger.markDemo()).rejects.toThrow(BeyondScope);
  expect(await ledger.verify(5)).toEqual([]);
  await expect(ledgerOf(beijing).verify(5)).rejects.toThrow(BeyondScope);
});
