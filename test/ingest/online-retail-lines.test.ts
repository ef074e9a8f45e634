import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openLedger, WHOLE } from './open-ledger.ts';

const MAP = readFileSync(new URL('../data/online-retail-lines.map.json', import.meta.url), 'utf8');

/** Lines as the data set has them: made up, with each of its oddities, and what each is worth in fen at ten yuan a pound. */
const LINES: readonly (readonly [line: string, is: 'goods' | 'return' | 'not-mapped' | 'negative', fen?: number])[] = [
  ['536365,85123A,WHITE HANGING HEART,6,12/1/2010 8:26,2.55,17850,United Kingdom', 'goods', 15_300],
  ['536365,85123A,WHITE HANGING HEART,6,12/1/2010 8:26,2.55,17850,United Kingdom', 'goods', 15_300],
  ['536366,22728,"ALARM CLOCK, ""PINK""",24,12/1/2010 8:45,3.75,12583,France', 'goods', 90_000],
  ['536367,POST,POSTAGE \u00a3 CAF\u00c9,3,12/9/2011 12:50,18,,EIRE', 'goods', 54_000],
  // Half a fen is rounded up.
  ['536368,PADS,PADS TO MATCH ALL CUSHIONS,1,1/4/2011 10:00,0.0005,14911,RSA', 'goods', 1],
  ['536369,22139,,56,12/1/2010 11:52,0,,United Kingdom', 'goods', 0],
  ['536370,85175,damaged?,-96,1/4/2011 9:05,0,,United Kingdom', 'goods', 0],
  ['C536379,D,Discount,-1,12/1/2010 9:41,27.5,14527,Germany', 'return', 27_500],
  ['A563187,B,Adjust bad debt,1,8/12/2011 14:52,-11062.06,,United Kingdom', 'negative'],
  ['536371,22086,PAPER CHAIN KIT,80,12/1/2010 9:00,2.55,13748,Unspecified', 'not-mapped'],
  ['C536372,22086,PAPER CHAIN KIT,-8,12/1/2010 9:00,2.55,13748,Channel Islands', 'not-mapped'],
];
const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

test('lines of invoices load with one map: cancellations are returns, equal lines count each, bad ones wait', async () => {
  const ledger = await openLedger();
  const file = Buffer.from(`${[HEADER, ...LINES.map(([line]) => line)].join('\r\n')}\r\n`, 'latin1');
  const of = (kind: string) => LINES.filter(([, is]) => is === kind);
  const worth = (kind: string): number => of(kind).reduce((sum, [, , fen = 0]) => sum + fen, 0);

  const outcome = await ledger.loadText(file, JSON.parse(MAP), 'OnlineRetail.csv');
  expect(outcome).toMatchObject({
    rows: LINES.length,
    accepted: of('goods').length + of('return').length,
    quarantined: { 'not-mapped': of('not-mapped').length, negative: of('negative').length },
  });
  const [sums] = await ledger.store.ledger.sums(WHOLE, []);
  expect(sums).toMatchObject({ value: worth('goods'), declarations: of('goods').length });
  expect(sums).toMatchObject({ returnedValue: worth('return'), returns: of('return').length });
  const days = await ledger.store.ledger.sums(WHOLE, ['day', 'partner']);
  expect(days.map(({ key }) => `${key.day} ${key.partner}`)).toContain('2011-12-09 IRL');

  expect(await ledger.loadText(file, JSON.parse(MAP), 'OnlineRetail.csv')).toMatchObject({ accepted: 0, replaced: 0 });
});
