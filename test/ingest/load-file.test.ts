import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openLedger } from './open-ledger.ts';

const DECLARED = 'id,day,office,flow,mode,partner,chapter,value_yuan\na,2020-11-11,0100,exports,9610,USA,61,5\n';
const REGISTERED = 'code,name,office\n1101960ABC,北京包裹,0100\n';
const MAP = {
  fields: {
    ...{ id: 'code', day: 'date', office: 'office', partner: 'to', chapter: 'hs', value: 'yuan' },
    ...{ flow: { constant: 'exports' }, mode: { constant: '9610' } },
  },
};
const FOREIGN = 'code,name,office,date,to,hs,yuan\nA1,x,0100,2020-11-11,USA,61,5\n';

test.each([
  ['declarations', DECLARED, undefined, 0],
  ['registrations', REGISTERED, undefined, 1],
  ['registrations with a byte order mark', `\ufeff${REGISTERED}`, undefined, 1],
  ['packed registrations', gzipSync(REGISTERED), undefined, 1],
  ['registrations in UTF-16', Buffer.from(`\ufeff${REGISTERED}`, 'utf16le'), undefined, 1],
  ['registrations with quoted heads and semicolons', '"code";"name";"office"\n1101960ABC;A;0100\n', undefined, 1],
  ['registrations as objects', '{"name":"A","code":"1101960ABC","office":"0100"}\n', undefined, 1],
  ['registrations beside a map', REGISTERED, MAP, 1],
  ['a foreign extract with such columns, by its map', FOREIGN, MAP, 0],
] as const)('%s are told by their columns', async (_, content, map, registered) => {
  const { store, loadText } = await openLedger();
  expect(await loadText(content, map)).toMatchObject({ accepted: 1, quarantined: {} });
  expect(await store.enterprises.registered(9)).toHaveLength(registered);
});

test.each([
  ['code,registered_at,office\n', /header lacks name/],
  ['code,value,office\n', /header lacks id/],
])('%s is refused by what it looks most like', async (content, said) => {
  const { loadText } = await openLedger();
  await expect(loadText(content)).rejects.toThrow(said);
});
