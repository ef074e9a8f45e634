import { describe, expect, test } from 'vitest';
import { openLedger, WHOLE } from '../open-ledger.ts';

const PLACE = {
  office: { constant: '2900' },
  flow: { constant: 'exports' },
  mode: { constant: '0110' },
  chapter: { constant: '95' },
};

describe('a shop’s invoice lines: no id, returns marked by a letter, quantity times price', () => {
  const map = {
    fields: {
      ...PLACE,
      id: { rowHash: true },
      day: { column: 'InvoiceDate', format: 'MM/DD/YYYY HH:mm' },
      partner: { column: 'Country', codes: { EIRE: 'IRL' } },
      value: { columns: ['Quantity', 'UnitPrice'], combine: 'product', factor: '8.89', round: true, absolute: true },
      parcels: { constant: '0' },
    },
    skip: [{ when: { column: 'UnitPrice', zero: true }, reason: 'no price' }],
    returns: { when: { column: 'InvoiceNo', startsWith: 'C' }, fields: { original: { column: 'InvoiceNo' } } },
  };
  const rows = [
    'InvoiceNo,Description,Quantity,InvoiceDate,UnitPrice,Country',
    '536365,"LANTERN, WHITE",6,12/01/2010 08:26,2.55,United Kingdom',
    '536365,"LANTERN, WHITE",6,12/01/2010 08:26,2.55,United Kingdom',
    'C536379,Discount,-1,12/01/2010 09:41,27.5,EIRE',
    '536380,Sample,1,12/01/2010 09:42,0.0,EIRE',
  ];

  test('equal rows are two, read again they are the same two', async () => {
    const { store, loadText } = await openLedger();
    const text = `${rows.join('\n')}\n`;
    expect(await loadText(text, map)).toMatchObject({ accepted: 3, quarantined: {}, skipped: { 'no price': 1 } });
    expect(await loadText(text, map)).toMatchObject({ accepted: 0, unchanged: 3 });
    // 15.30 pounds are 136.017 yuan, 27.50 are 244.475, each rounded on its own.
    expect(await store.ledger.sums(WHOLE, ['partner'])).toMatchObject([
      { key: { partner: 'GBR' }, value: 2 * 13_602, declarations: 2 },
      { key: { partner: 'IRL' }, value: 0, returnedValue: 24_448, returns: 1 },
    ]);
  });
});

test('a Brazilian marketplace: price and freight added, reals to yuan, cancelled orders skipped', async () => {
  const { store, loadText } = await openLedger();
  const map = {
    fields: {
      ...PLACE,
      id: { columns: ['order_id', 'order_item_id'] },
      day: { column: 'order_purchase_timestamp', format: 'YYYY-MM-DD HH:mm:ss' },
      partner: { constant: 'BRA' },
      value: { columns: ['price', 'freight_value'], factor: '1.3', round: true },
    },
    skip: [{ when: { column: 'order_status', equals: ['canceled', 'unavailable'] }, reason: 'not sold' }],
  };
  const text = [
    '"order_id","order_item_id","order_status","order_purchase_timestamp","price","freight_value"',
    '"e481f51c",1,"delivered","2017-10-02 10:56:33",29.99,8.72',
    '"e481f51c",2,"delivered","2017-10-02 10:56:33",29.99,8.72',
    '"53cdb2fc",1,"canceled","2018-07-24 20:41:37",118.70,22.76',
  ].join('\r\n');
  expect(await loadText(text, map)).toMatchObject({ accepted: 2, skipped: { 'not sold': 1 } });
  expect((await store.ledger.sums(WHOLE, ['month']))[0]).toMatchObject({ key: { month: '2017-10' }, value: 2 * 5_032 });
});

test('a German SAP export: semicolons, decimal comma, minus behind the number, month names', async () => {
  const { store, loadText } = await openLedger();
  const map = {
    read: { delimiter: ';', encoding: 'windows-1252', decimal: ',', thousands: '.' },
    fields: {
      ...PLACE,
      id: { columns: ['Beleg', 'Pos'], join: '/' },
      day: { column: 'Buchungsdatum', format: 'DD.MM.YYYY' },
      partner: { column: 'Land', codes: { Österreich: 'AUT' } },
      value: { column: 'Betrag', factor: '7.8', round: true, absolute: true },
    },
    returns: { when: { column: 'Betrag', negative: true } },
  };
  const text = [
    'Beleg;Pos;Buchungsdatum;Land;Betrag',
    '90001;10;03.02.2021;Österreich;1.234,50',
    '90002;10;04.02.2021;DE;100,00-',
    '90003;10;04.02.2021;DE;1.23,00',
  ];
  const bytes = Buffer.from(`${text.join('\n')}\n`, 'latin1');
  expect(await loadText(bytes, map)).toMatchObject({ accepted: 2, quarantined: { 'not-a-number': 1 } });
  expect(await store.ledger.sums(WHOLE, ['partner'])).toMatchObject([
    { key: { partner: 'AUT' }, value: 962_910 },
    { key: { partner: 'DEU' }, returnedValue: 78_000, returns: 1 },
  ]);
});

test('a Chinese customs extract: GBK, months, Chinese names and directions, 万元', async () => {
  const { store, loadText } = await openLedger();
  const map = {
    fields: {
      id: { columns: ['关区', '年月', '监管方式', '国别', '商品编码'] },
      day: { column: '年月', format: 'YYYYMM' },
      office: '关区',
      flow: '进出口',
      mode: { column: '监管方式', codes: { 跨境电商: '9610' } },
      partner: '国别',
      chapter: '商品编码',
      value: { column: '金额万元', factor: '10000' },
      parcels: '清单数',
    },
  };
  // 杭州海关 0xBABC…: written by hand as GBK, since Node only reads it.
  const gbk: Readonly<Record<string, string>> = {
    关: 'b9d8',
    区: 'c7f8',
    年: 'c4ea',
    月: 'd4c2',
    监: 'bce0',
    管: 'b9dc',
    方: 'b7bd',
    式: 'cabd',
    国: 'b9fa',
    别: 'b1f0',
    商: 'c9cc',
    品: 'c6b7',
    编: 'b1e0',
    码: 'c2eb',
    进: 'bdf8',
    出: 'b3f6',
    口: 'bfda',
    金: 'bdf0',
    额: 'b6ee',
    万: 'cdf2',
    元: 'd4aa',
    清: 'c7e5',
    单: 'b5a5',
    数: 'caFd',
    杭: 'babc',
    州: 'd6dd',
    海: 'baa3',
    跨: 'bfe7',
    境: 'beb3',
    电: 'b5e7',
    美: 'c3c0',
  };
  const text =
    '关区,年月,监管方式,进出口,国别,商品编码,金额万元,清单数\n杭州海关,202011,跨境电商,出口,美国,6109100021,12345.6789,98765\n';
  const bytes = Buffer.concat([...text].map((sign) => (gbk[sign] ? Buffer.from(gbk[sign], 'hex') : Buffer.from(sign))));
  expect(await loadText(bytes, map)).toMatchObject({ accepted: 1, quarantined: {} });
  expect(await store.ledger.sums(WHOLE, ['office', 'partner', 'chapter'])).toMatchObject([
    { key: { office: '2900', partner: 'USA', chapter: '61' }, value: 12_345_678_900, parcels: 98_765 },
  ]);
});

test('a file without header, spreadsheet days, amounts in brackets, unknown codes to one', async () => {
  const { store, loadText } = await openLedger();
  const map = {
    read: { columns: ['no', 'date', 'territory', 'total'], thousands: ',' },
    fields: {
      ...PLACE,
      id: { column: 'no', prefix: 'AW-' },
      day: { column: 'date', format: 'excel' },
      partner: { column: 'territory', codes: { Northwest: 'USA', Nowhere: null }, otherwise: 'CAN' },
      value: { column: 'total', factor: '6.5', absolute: true },
    },
    returns: { when: { column: 'total', negative: true }, fields: { id: { column: 'no', prefix: 'AW-R-' } } },
  };
  const text = '1,44146,Northwest,"1,000.00"\n2,44146.75,Elsewhere,20\n3,44147,Northwest,(20.00)\n4,44147,Nowhere,1\n';
  expect(await loadText(text, map)).toMatchObject({ accepted: 3, quarantined: { 'not-mapped': 1 } });
  expect(await store.ledger.sums(WHOLE, ['day', 'partner'])).toMatchObject([
    { key: { day: '2020-11-11', partner: 'CAN' }, value: 13_000 },
    { key: { day: '2020-11-11', partner: 'USA' }, value: 650_000 },
    { key: { day: '2020-11-12', partner: 'USA' }, returnedValue: 13_000 },
  ]);
});

test('NDJSON through a map', async () => {
  const { store, loadText } = await openLedger();
  const map = {
    fields: { ...PLACE, id: 'order', day: { column: 'at', format: 'D MMM YYYY' }, partner: 'to', value: 'yuan' },
  };
  const text = '{"order":17,"at":"3 March 2021","to":"fr","yuan":5.5}\n{"order":18,"at":"4 March 2021","to":"FR"}\n';
  expect(await loadText(text, map, 'orders.jsonl')).toMatchObject({ accepted: 1, quarantined: { missing: 1 } });
  expect((await store.ledger.sums(WHOLE, ['day']))[0]).toMatchObject({ key: { day: '2021-03-03' }, value: 550 });
});

test('nested objects, times of elsewhere as versions, zeros that were lost, a currency each row', async () => {
  const { store, loadText } = await openLedger();
  const map = {
    read: { exponents: true },
    fields: {
      ...PLACE,
      id: 'order.id',
      version: { column: 'order.changed', format: 'iso' },
      day: { column: 'order.at', format: 'YYYY-MM-DD HH:mm', zone: 'UTC' },
      office: { column: 'office', pad: 4 },
      partner: 'to.0.iso',
      value: {
        columns: ['amount', 'currency'],
        combine: 'product',
        codes: { CNY: '1', USD: '7.2', '': '0' },
        round: true,
      },
    },
  };
  const line = (changed: string, amount: string, currency: string): string =>
    `{"order":{"id":"a","at":"2021-03-03 16:00","changed":"${changed}"},"office":100,"to":[{"iso":"US"}],"amount":${amount},"currency":"${currency}"}\n`;
  await loadText(line('2021-03-03T23:00:00Z', '1e2', 'CNY'), map);
  // Later, though its text is lower.
  expect(await loadText(line('2021-03-03T22:30:00-01:00', '12.345', 'USD'), map)).toMatchObject({ replaced: 1 });
  expect(await loadText(line('2021-03-03T23:15:00Z', '5', 'CNY'), map)).toMatchObject({ outdated: 1 });
  expect(await loadText(line('2021-03-04T00:00:00Z', '5', 'XYZ'), map)).toMatchObject({
    quarantined: { 'not-a-number': 1 },
  });
  expect(await store.ledger.sums(WHOLE, ['day', 'office'])).toMatchObject([
    { key: { day: '2021-03-04', office: '0100' }, value: 8_888 },
  ]);
});

test('cells as spreadsheets write them, full-width codes', async () => {
  const { store, loadText } = await openLedger();
  const map = {
    read: { currency: ['元', '¥'] },
    fields: {
      ...PLACE,
      ...{ id: 'id', day: 'day', office: 'office', partner: 'to', value: 'yuan' },
      chapter: { column: 'hs', pad: 10 },
    },
    skip: [{ when: { column: 'id', equals: 'b' }, reason: 'b' }],
  };
  const text = 'id,day,office,to,hs,yuan\n="a",２０２１-03-03,="0100",ＵＳ,101210000,="１．５元"\n="b",,,,,\n';
  expect(await loadText(text, map)).toMatchObject({ accepted: 1, quarantined: {}, skipped: { b: 1 } });
  expect(await store.ledger.sums(WHOLE, ['office', 'partner', 'chapter'])).toMatchObject([
    { key: { office: '0100', partner: 'USA', chapter: '01' }, value: 150 },
  ]);
});

test('a column a month, exports and imports side by side: each row holds several records', async () => {
  const { store, loadText } = await openLedger();
  const record = (key: string, fields: object) => ({
    fields: { id: { columns: ['office', 'to'], suffix: key }, ...fields },
    unless: { column: key, equals: ['', '-'] },
  });
  const map = {
    fields: { ...PLACE, office: 'office', partner: 'to', day: { constant: '2021-01', format: 'YYYY-MM' } },
    each: [
      record('Jan', { value: 'Jan' }),
      record('Feb', { value: 'Feb', day: { constant: '2021-02-01' } }),
      record('in', { value: 'in', flow: { constant: 'imports' } }),
      record('back', { value: 'back', kind: { constant: 'return' } }),
    ],
  };
  const text = ['office,to,Jan,Feb,in,back', '0100,USA,1,2,3,4', '0200,USA,5,-,,x', 'Mars,USA,1,1,1,1', '0300,USA,,,,'];
  expect(await loadText(text.join('\n'), map)).toMatchObject({
    accepted: 5,
    quarantined: { 'not-a-number': 1, 'unknown-office': 1 },
    skipped: { 'no record in the row': 1 },
  });
  expect(await store.quarantine.entries({ limit: 9 })).toHaveLength(2);
  expect(await store.ledger.sums(WHOLE, ['month', 'flow'])).toMatchObject([
    { key: { month: '2021-01', flow: 'exports' }, value: 600, returnedValue: 400 },
    { key: { month: '2021-01', flow: 'imports' }, value: 300 },
    { key: { month: '2021-02', flow: 'exports' }, value: 200 },
  ]);
});

test('conditions on several columns, and on a part of a text', async () => {
  const { loadText } = await openLedger();
  const negative = { column: 'yuan', negative: true };
  const refund = { column: 'type', contains: ['REFUND', 'CHARGEBACK'] };
  const map = {
    fields: {
      ...PLACE,
      id: 'id',
      day: { constant: '2021-01-01' },
      partner: { constant: 'USA' },
      value: { column: 'yuan', absolute: true },
    },
    skip: [{ when: { all: [negative, { ...refund, not: true }] }, reason: 'adjustment' }],
    returns: { when: { any: [negative, refund] } },
  };
  const text = 'id,type,yuan\na,SALE,1\nb,SALE,-1\nc,PARTIAL REFUND,1\nd,CHARGEBACK,-1\n';
  expect(await loadText(text, map)).toMatchObject({ accepted: 3, skipped: { adjustment: 1 } });
});
