import { expect, test } from 'vitest';
import { openLedger } from '../open-ledger.ts';
import * as ceb from './ceb-text.ts';

const list = ceb.message(603, [ceb.exportList()]);
const other = ceb.message(603, [ceb.exportList({ invtNo: '01002020E000000002', copNo: 'C2' })]);
const receipts = ceb.message(604, [
  ceb.exportReceipt(),
  ceb.exportReceipt({ invtNo: '01002020E000000002', copNo: 'C2' }),
]);
const payment = ceb.message(411, ['<ceb:Payment/>']);

const load = async (content: string | Buffer) => {
  const ledger = await openLedger();
  const outcome = await ledger.loadText(content, undefined, 'several.xml').catch((error) => error);
  const states = (await ledger.store.lists.counts()).map(({ state, count }) => `${state} ${count}`).join();
  return { outcome, states };
};

test.each([
  ['one behind the other', `${list}${other}${receipts}`],
  ['without line ends between them', `${list}${other}${receipts}`.replaceAll('\n', '')],
  [
    'with marks, space and comments between them',
    `\ufeff${list}\r\n \ufeff${other}<!-- of ${receipts} -->\n${receipts}<!-- end -->`,
  ],
  ['in envelopes', `${ceb.envelope(list)}${ceb.envelope(other)}${ceb.envelope(receipts)}`],
  ['in one envelope', ceb.envelope(`${list}${other}${receipts}`)],
  ['some in envelopes', `${list}${ceb.envelope(`${other}\n`)}\n${receipts}`],
  ['in UTF-16', Buffer.from(`\ufeff${list}${other}${receipts}`.replaceAll('UTF-8', 'UTF-16'), 'utf16le')],
])('messages in one file are all read: %s', async (_, content) => {
  const { outcome, states } = await load(content);
  expect([outcome.rows, outcome.accepted, outcome.quarantined, states]).toEqual([4, 4, {}, 'counted 2']);
});

test('those that the ledger has no use for are counted among them', async () => {
  const { outcome, states } = await load(`${payment}${list}${payment}${receipts}`);
  expect([outcome.skipped, states]).toEqual([{ CEB411Message: 2 }, 'counted 1,waiting 1']);
});

test('a fault is told with its document and line in the file, what stands before it is taken', async () => {
  // A message is five lines: declaration, root, a record, transfer, and the end.
  const cut = other.slice(0, other.indexOf('<ceb:BaseTransfer>'));
  const cases: readonly [string, RegExp][] = [
    [`${list}${cut}${receipts}`, /from line 9 on, in document 2 of the file: .*broken.* taken before that: 2\. Next: /],
    [`${list}${receipts}<a></a>`, /from line 12 on, in document 3 of the file: .*root a is no CEB message.* that: 3/],
    [`${list}${receipts}\n\n<a></a>`, /from line 14 on, in document 3/],
    [`${list}${receipts} and more`, /from line 12 on, in document 3 of the file: .*broken/],
    [`${list}${receipts}<!-- and`, /from line 12 on, in document 3 of the file: .*broken/],
    [`${list}<!DOCTYPE x>${other}`, /from line 6 on, in document 2 of the file: .*document type/],
    [
      `${list}${other.replace('UTF-8', 'GBK')}`,
      /from line 6 on, in document 2 .*GBK.* UTF-8.* that: 1\. Next: load that/,
    ],
    [`${ceb.envelope(list)}${ceb.envelope(cut)}`, /from line 4 on, in document 2 of the file: .*broken/],
  ];
  for (const [content, said] of cases) {
    const { outcome } = await load(content);
    expect(String(outcome)).toMatch(said);
  }
});

test('lists and their receipts in one file, more than are written at once, are counted', async () => {
  const numbers = Array.from({ length: 2_100 }, (_, at) => String(at + 1).padStart(9, '0'));
  const of = (number: string) => ({ invtNo: `01002020E${number}`, copNo: `C${number}` });
  const lists = ceb.message(
    603,
    numbers.map((number) => ceb.exportList(of(number))),
  );
  const released = ceb.message(
    604,
    numbers.map((number) => ceb.exportReceipt(of(number))),
  );
  const ledger = await openLedger();
  const { accepted } = await ledger.loadText(`${lists}${released}`, undefined, 'day.xml');
  const [sum] = await ledger.store.ledger.sums({ from: '2020-01-01', to: '2020-12-31' }, []);
  expect([accepted, sum?.parcels, sum?.value]).toEqual([4_200, 2_100, 2_100 * 9_980]);
  expect(await ledger.store.lists.counts()).toMatchObject([{ state: 'counted', open: '', count: 2_100 }]);
  expect(await ledger.store.ledger.verify(5)).toEqual([]);
});
