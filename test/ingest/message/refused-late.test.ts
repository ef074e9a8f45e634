import { expect, test } from 'vitest';
import { openLedger } from '../open-ledger.ts';
import * as ceb from './ceb-text.ts';

type Message = readonly [type: number, record: string];

/** The list of an enterprise, 100 yuan in four pieces, released on 11 November: the last day to apply is 11 December. */
function listOf(number: number) {
  const invtNo = `22442020I00000000${number}`;
  const ebcCode = `310198000${number}`;
  const copNo = `C${number}`;
  return {
    ebcCode,
    declared: [621, ceb.importList({ invtNo, copNo, ebcCode }, [{ qty: '4', totalPrice: '100.00' }])] as Message,
    receipt: (returnStatus: string, returnTime = '20201111093000123'): Message => [
      622,
      ceb.importReceipt({ invtNo, copNo, returnStatus, returnTime }),
    ],
    applied: (ref: string, appTime: string, qty = '1'): Message => [
      625,
      ceb.refund({ invtNo, ebcCode, copNo: `${number}${ref}`, appTime }, [{ qty }]),
    ],
    answered: (ref: string, returnStatus: string, returnTime = '20201230080000000'): Message => [
      626,
      ceb.refundReceipt({ invtNo, copNo: `${number}${ref}`, returnStatus, returnTime }),
    ],
  };
}

type List = ReturnType<typeof listOf>;
const IN_TIME = '20201211235959';
const LATE = '20201212000000';

/** What happens to the list of each, and the fen that count as refused for lateness. */
const CASES: readonly (readonly [what: (list: List) => Message[], fen: number])[] = [
  [(one) => [one.applied('R', LATE, '3'), one.answered('R', '100')], 7_500],
  [(one) => [one.applied('R', IN_TIME), one.answered('R', '100')], 0],
  [(one) => [one.applied('R', LATE)], 0],
  [(one) => [one.applied('R', LATE), one.answered('R', '399')], 0],
  [(one) => [one.applied('R', LATE), one.answered('R', '100'), one.answered('R', '899', '20201231080000000')], 0],
  [(one) => [one.applied('R', LATE), one.answered('R', '100'), one.receipt('100', '20201231080000000')], 0],
  [(one) => ['R', 'S'].flatMap((ref) => [one.applied(ref, LATE), one.answered(ref, '100')]), 5_000],
];

test('applications sent after their last day and refused are kept, in whatever order messages come', async () => {
  const lists = CASES.map((_, at) => listOf(at + 1));
  const all = CASES.flatMap(([what], at) => {
    const list = lists[at] as List;
    return [list.declared, list.receipt('800'), ...what(list)];
  });
  const contributors = CASES.flatMap(([, fen], at) => (fen === 0 ? [] : [[lists[at]?.ebcCode, fen]]));
  for (const order of [all, all.toReversed()]) {
    const ledger = await openLedger();
    for (const [type, record] of order) await ledger.loadText(ceb.message(type, [record]), undefined, 'message.xml');
    const refused = (from: string, offices?: string[]) =>
      ledger.store.returns.refused({ from, to: '2020-12-31', ...(offices && { offices }) });
    expect(await refused('2020-12-12')).toEqual([{ office: '2200', returns: 3, value: 12_500, contributors }]);
    expect(await refused('2020-12-13')).toEqual([]);
    expect(await refused('2020-01-01', ['0100'])).toEqual([]);
  }
});
