import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openLedger, WHOLE } from './open-ledger.ts';

const data = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url));

/** Pounds as pence times ten: fen at ten yuan to the pound. Counted here on its own, without the program. */
const fen = (pounds: string): number => {
  const [whole = '', pence = ''] = pounds.split('.');
  return Number(`${whole}${pence.padEnd(2, '0')}`) * 10;
};
const NOWHERE = ['Channel Islands', 'European Community', 'Unspecified'];

test('a real extract loads with a map, and agrees with a count by hand to the last unit', async () => {
  const [, ...lines] = readFileSync(data('online-retail-daily-by-country.csv'), 'utf8').trimEnd().split('\n');
  const rows = lines.map((line) => line.split(','));
  const counted = {
    accepted: 0,
    rejects: 0,
    value: 0,
    parcels: 0,
    goods: 0,
    returned: 0,
    returnedParcels: 0,
    returns: 0,
  };
  for (const [, country = '', orders = '', , gross = '', cancelled = '', , returned = ''] of rows) {
    const [hasGoods, hasReturn] = [orders !== '0', cancelled !== '0'];
    const records = Number(hasGoods) + Number(hasReturn);
    if (NOWHERE.includes(country)) {
      // A row that has no place waits once, whatever it holds.
      counted.rejects += Math.min(records, 1);
      continue;
    }
    counted.accepted += records;
    if (hasGoods) {
      counted.goods += 1;
      counted.value += fen(gross);
      counted.parcels += Number(orders);
    }
    if (hasReturn) {
      counted.returns += 1;
      counted.returned += fen(returned);
      counted.returnedParcels += Number(cancelled);
    }
  }

  const { store, load } = await openLedger();
  const map = readFileSync(data('online-retail.map.json'), 'utf8');
  const outcome = await load(data('online-retail-daily-by-country.csv'), map);
  expect(outcome).toMatchObject({
    rows: 1_687,
    accepted: counted.accepted,
    quarantined: { 'not-mapped': counted.rejects },
  });
  expect(counted.rejects).toBeGreaterThan(0);
  expect(await store.ledger.sums(WHOLE, [])).toEqual([
    {
      key: {},
      value: counted.value,
      parcels: counted.parcels,
      declarations: counted.goods,
      returnedValue: counted.returned,
      returnedParcels: counted.returnedParcels,
      returns: counted.returns,
    },
  ]);
  const partners = await store.ledger.sums(WHOLE, ['partner']);
  const countries = new Set(rows.map((row) => row[1] ?? '').filter((country) => !NOWHERE.includes(country)));
  expect(partners).toHaveLength(countries.size);
  const ireland = rows.filter((row) => row[1] === 'EIRE').reduce((sum, row) => sum + fen(row[4] ?? ''), 0);
  expect(partners.find(({ key }) => key.partner === 'IRL')?.value).toBe(ireland);
  expect(await store.ledger.verify(5)).toEqual([]);

  const again = await load(data('online-retail-daily-by-country.csv'), map);
  expect(again).toMatchObject({ accepted: 0, replaced: 0, unchanged: counted.accepted });
  const entries = await store.quarantine.counts();
  expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(counted.rejects);
});
