import { expect, test } from 'vitest';
import { openLedger } from '../open-ledger.ts';
import * as ceb from './ceb-text.ts';

const YEAR = { from: '2020-01-01', to: '2020-12-31' };
/** Released on 11 November; the last day to apply is 11 December. */
const LIST = [
  [621, ceb.importList({}, [{ qty: '4', totalPrice: '100.00' }])],
  [622, ceb.importReceipt()],
] as const;
const applied = (ref: string, appTime: string, qty = '1') =>
  [625, ceb.refund({ copNo: ref, appTime }, [{ qty }])] as const;
const answered = (ref: string, returnStatus: string, returnTime = '20201230080000000') =>
  [626, ceb.refundReceipt({ copNo: ref, returnStatus, returnTime })] as const;

const LATE = [applied('R1', '20201212080000', '3'), answered('R1', '100')];
const ONE = [{ office: '2200', returns: 1, value: 7_500, contributors: [['1101980004', 7_500]] }];

test.each([
  ['sent after its last day and refused', LATE, ONE],
  ['sent on its last day and refused', [applied('R1', '20201211235959'), answered('R1', '100')], []],
  ['sent late and not answered', [applied('R1', '20201212080000')], []],
  ['sent late and granted', [applied('R1', '20201212080000'), answered('R1', '399')], []],
  ['refused, then granted', [...LATE, answered('R1', '899', '20201231080000000')], []],
  [
    'of a list that was rejected',
    [...LATE, [622, ceb.importReceipt({ returnStatus: '100', returnTime: '20201231080000000' })] as const],
    [],
  ],
  [
    'two applications',
    [...LATE, applied('R2', '20201213080000'), answered('R2', '100')],
    [{ returns: 2, value: 10_000 }],
  ],
] as const)('an application %s, in any order', async (_, messages, expected) => {
  const ledger = await openLedger();
  const all = [...LIST, ...messages];
  for (const order of [all, all.toReversed()]) {
    for (const [type, record] of order) await ledger.loadText(ceb.message(type, [record]), undefined, 'message.xml');
    expect(await ledger.store.returns.refused(YEAR)).toMatchObject(expected);
    expect(await ledger.store.returns.refused(YEAR)).toHaveLength(expected.length);
  }
  expect(await ledger.store.returns.refused({ ...YEAR, offices: ['0100'] })).toEqual([]);
});
