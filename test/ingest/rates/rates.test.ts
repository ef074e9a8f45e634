import { expect, test } from 'vitest';
import { settleLists } from '../../../src/ingest/list/settle-lists.ts';
import { readRates } from '../../../src/ingest/rates/read-rates.ts';
import * as ceb from '../message/ceb-text.ts';
import { type OpenLedger, openLedger, WHOLE } from '../open-ledger.ts';

const HEADER = 'currency,from,to,yuan\n';

async function load({ store }: OpenLedger, text: string): Promise<number> {
  const added = await store.lists.addRates(readRates(`${HEADER}${text}`, 'rates.csv'));
  await settleLists({ lists: store.lists, ledger: store.ledger, reference: await store.reference() });
  return added;
}

async function value({ store }: OpenLedger): Promise<number> {
  const [row] = await store.ledger.sums(WHOLE, []);
  expect(await store.ledger.verify(5)).toEqual([]);
  return row?.value ?? 0;
}

/** 10 dollars and 5 yuan, declared on 2020-11-11. */
const DOLLARS = ceb.exportList({}, [
  { currency: '502', totalPrice: '10' },
  { gnum: '2', totalPrice: '5' },
]);

test('a list in a foreign currency waits for the rate of its day, and follows its correction', async () => {
  const ledger = await openLedger();
  await ledger.loadText(ceb.message(603, [DOLLARS]), undefined, 'list.xml');
  await ledger.loadText(ceb.message(604, [ceb.exportReceipt()]), undefined, 'receipt.xml');
  expect(await ledger.store.lists.lists({ open: 'rate-missing', limit: 9 })).toMatchObject([
    { list: '01002020E000000001', state: 'waiting', open: 'rate-missing:502', office: '0100' },
  ]);
  expect(await load(ledger, '300,2020-11-01,,7.8\n502,2020-10-01,2020-11-10,6.8\n502,2020-11-12,,6.5')).toBe(3);
  expect(await value(ledger)).toBe(0);
  expect(await load(ledger, '502,2020-11-01,,6.60855')).toBe(1);
  expect(await value(ledger)).toBe(7_109);
  expect(await load(ledger, '502,2020-11-01,,6.60855')).toBe(0);
  expect(await load(ledger, '502,2020-11-01,,6.7')).toBe(1);
  expect(await value(ledger)).toBe(7_200);
  // What was said before and is said again is the last word again.
  expect(await load(ledger, '502,2020-11-01,,6.60855')).toBe(1);
  expect(await value(ledger)).toBe(7_109);
  expect(await ledger.store.lists.lists({ state: 'counted', limit: 9 })).toHaveLength(1);
});

test.each([
  ['502', 'USD'],
  ['USD', '502'],
  ['USD', 'usd'],
  ['502', '502'],
  ['999', '999'],
])('a list in %s is served by a rate of %s', async (declared, rated) => {
  const ledger = await openLedger();
  const list = ceb.exportList({}, [
    { currency: declared, totalPrice: '10' },
    { gnum: '2', totalPrice: '5', currency: 'CNY' },
  ]);
  await ledger.loadText(ceb.message(603, [list]), undefined, 'list.xml');
  await ledger.loadText(ceb.message(604, [ceb.exportReceipt()]), undefined, 'receipt.xml');
  expect(await value(ledger)).toBe(0);
  await load(ledger, `${rated},2020-11-01,,6.5\n300,2020-11-01,,7`);
  expect(await value(ledger)).toBe(7_000);
});

test('what is said twice alike is one rate', () => {
  const twice = readRates(`${HEADER}502,2020-11-01,,6.5\nUSD,2020-11-01,,6.5\n`, 'rates.csv');
  expect(twice).toEqual([{ currency: '502', from: '2020-11-01', to: null, yuan: '6.5' }]);
});

test.each([
  ['502,2020-11-01,,6', 'currency,to,yuan\n', /lacks from.*Next: /],
  ['142,2020-11-01,,1', HEADER, /line 2: 142 is no foreign currency.*Next: /],
  ['CNY,2020-11-01,,1', HEADER, /line 2: CNY is no foreign currency/],
  ['502,2020-11-01,,6\nUSD,2020-11-01,,7', HEADER, /lines 2 and 3 say different rates of 502 USD/],
  ['502,2020-11-31,,6', HEADER, /line 2: 2020-11-31 is no day/],
  ['502,2020-11-02,2020-11-01,6', HEADER, /before it begins/],
  ['300,2020-11-01,,7.8\n\n502,2020-11-01,,0', HEADER, /line 4: 0 is no rate/],
  ['502,2020-11-01,,6,6', HEADER.replace('to,yuan', 'yuan'), /line 2: {2}is no rate/],
])('%s is refused as a whole', (line, header, said) => {
  expect(() => readRates(header + line, 'rates.csv')).toThrow(said);
});
