import { expect, test } from 'vitest';
import { type OpenLedger, openLedger } from '../open-ledger.ts';
import * as ceb from './ceb-text.ts';

const good = ceb.message(603, [ceb.exportList()]);

/** A message that opens more than it needs to. */
const deep = good.replace('<ceb:Inventory>', `${'<a>'.repeat(20)}${'</a>'.repeat(20)}<ceb:Inventory>`);

const REFUSED: readonly [name: string, content: string | Buffer, said: RegExp][] = [
  ['entities of its own', good.replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n'), /document type.*Next: /],
  ['an entity that is none', good.replace('示例平台', '&boom;'), /line 3 on: .*undefined entity/],
  [
    'a document type that never ends',
    good.replace('?>\n', `?>\n<!DOCTYPE x [${'<!-- -->'.repeat(200_000)}`),
    /without an element/,
  ],
  ['levels without end', deep, /levels deep/],
  ['a text without end', good.replace('示例平台', 'x'.repeat(3_000_000)), /1000000 characters without an element/],
  [
    'a record without end',
    good.replace('</ceb:Inventory>', '<ceb:InventoryList/>'.repeat(900_000)),
    /record of more than/,
  ],
  ['cut off', good.slice(0, -40), /broken.*Records taken before that: 1.*Next: /],
  ['tags that do not match', good.replace('</ceb:InventoryHead>', '</ceb:Head>'), /broken/],
  ['bytes of another encoding', Buffer.from(good.replace('示例平台', '\xe9\xff'), 'latin1'), /not utf-8/],
  ['an envelope with something else', ceb.envelope('x').replace(/<Data>.*<\/Data>/, '<Data>€</Data>'), /not base64/],
  ['an envelope with a document type inside', ceb.envelope(`<!DOCTYPE x>${good}`), /document type/],
  ['tags that never end', `<?x?>${'<'.repeat(100_000)}`, /broken/],
  ['an envelope of tags that never end', `<DxpMsg>${'<'.repeat(100_000)}`, /broken/],
  ['an empty envelope', ceb.envelope('x').replace(/<Data>.*<\/Data>/, ''), /no data/],
];

test('XML that could do harm is refused with its line and the next step', async () => {
  const ledger = await openLedger();
  for (const [name, content, said] of REFUSED) {
    const refusal = await ledger.loadText(content, undefined, 'bad.xml').catch((error) => error);
    expect([name, String(refusal)]).toEqual([name, expect.stringMatching(said)]);
    expect(refusal.name).toBe('IngestError');
  }
});

const rejected = async (ledger: OpenLedger, type: number, record: string) => {
  const { quarantined } = await ledger.loadText(ceb.message(type, [record]), undefined, 'one.xml');
  return Object.keys(quarantined).join();
};

test('each record is held against the table of fields and what else must be true of it', async () => {
  const ledger = await openLedger();
  const cases: readonly [reason: string, type: number, record: string][] = [
    ['', 603, ceb.exportList({ ebpName: '𠀀'.repeat(100) })],
    ['too-long', 603, ceb.exportList({ ebpName: '𠀀'.repeat(101) })],
    ['too-short', 603, ceb.exportList({ POD: '31' })],
    ['too-long', 603, ceb.exportList({ customsCode: '01000' })],
    ['missing', 603, ceb.exportList({ copNo: null })],
    ['missing', 603, ceb.exportList({ copNo: '' })],
    ['', 621, ceb.importList({ preNo: 'B20201111000000001', copNo: null, invtNo: null })],
    ['no-list-number', 621, ceb.importList({ copNo: null, invtNo: null })],
    ['missing', 621, ceb.importList({ buyerName: null })],
    ['not-digits', 603, ceb.exportList({ grossWeight: '1,5' })],
    ['too-many-digits', 603, ceb.exportList({}, [{ totalPrice: '1.123456' }])],
    ['too-many-digits', 603, ceb.exportList({}, [{ totalPrice: '123456789012345.12345' }])],
    ['repeated', 603, ceb.exportList({}, [{}, {}])],
    ['repeated', 603, ceb.exportList().replace('<ceb:copNo>', '<ceb:copNo>Z</ceb:copNo><ceb:copNo>')],
    ['not-text', 603, ceb.exportList({ ebpName: '<b>x</b>' })],
    ['no-lines', 603, ceb.exportList({}, [])],
    ['missing', 603, '<ceb:Inventory/>'],
    ['not-a-list-number', 603, ceb.exportList({ invtNo: '01002020I000000001' })],
    ['not-a-code', 603, ceb.exportList({ appType: '4' })],
    ['not-a-code', 603, ceb.exportList({ ieFlag: 'I' })],
    ['unknown-office', 603, ceb.exportList({ customsCode: '0000' })],
    ['unknown-partner', 603, ceb.exportList({}, [{ country: '999' }])],
    ['unknown-chapter', 603, ceb.exportList({}, [{ gcode: '9900000000' }])],
    ['negative', 603, ceb.exportList({}, [{ totalPrice: '-1' }])],
    ['not-a-day', 603, ceb.exportList({ appTime: '20201331000000' })],
    ['not-a-day', 604, ceb.exportReceipt({ returnTime: '20201111250000000' })],
    ['future-day', 604, ceb.exportReceipt({ returnTime: '20260202000000000' })],
    ['not-a-code', 604, ceb.exportReceipt({ returnStatus: 'OK' })],
  ];
  for (const [at, [reason, type, record]] of cases.entries())
    expect([at, await rejected(ledger, type, record)]).toEqual([at, reason]);
});

test('a draft is skipped, and a message that the ledger has no use for has no records', async () => {
  const ledger = await openLedger();
  const draft = await ledger.loadText(ceb.message(603, [ceb.exportList({ appStatus: '1' })]), undefined, 'draft.xml');
  expect(draft.skipped).toEqual({ draft: 1 });
  const other = await ledger.loadText(ceb.message(411, ['<ceb:Payment/>']), undefined, 'payment.xml');
  expect(other).toMatchObject({ rows: 0, skipped: { CEB411Message: 1 } });
  const page = ledger.loadText('<html><body/></html>', undefined, 'page.html');
  await expect(page).rejects.toThrow(/page.html was not loaded.*html.*Next: /);
});
