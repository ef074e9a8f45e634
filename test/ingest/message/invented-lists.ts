import fc from 'fast-check';
import * as ceb from './ceb-text.ts';

/** What happens to an invented list, said by whoever invents it. */
export interface Invented {
  readonly flow: 'exports' | 'imports';
  readonly office: '0100' | '2200';
  readonly lines: readonly InventedLine[];
  /** Lines of a change that is sent later; null for none. */
  readonly changed: readonly InventedLine[] | null;
  readonly fate: 'declared' | 'released' | 'closed' | 'rejected' | 'deleted' | 'cancelled' | 'cancellation refused';
  readonly numbered: boolean;
  readonly order: 'E' | 'B' | 'W' | null;
  /** Of its first line, in pieces, with whether it is granted; imports alone. */
  readonly refund: { readonly qty: number; readonly granted: boolean } | null;
}

interface InventedLine {
  readonly hs: '6109100022' | '8517621000';
  readonly country: '502' | '116';
  readonly qty: number;
  /** Fen for one. */
  readonly price: number;
}

const line: fc.Arbitrary<InventedLine> = fc.record({
  hs: fc.constantFrom('6109100022', '8517621000'),
  country: fc.constantFrom('502', '116'),
  qty: fc.integer({ min: 2, max: 9 }),
  price: fc.integer({ min: 0, max: 100_000 }),
});
const lines = fc.array(line, { minLength: 1, maxLength: 3 });

export const inventedLists: fc.Arbitrary<Invented[]> = fc.array(
  fc.record({
    flow: fc.constantFrom('exports', 'imports'),
    office: fc.constantFrom('0100', '2200'),
    lines,
    changed: fc.option(lines),
    fate: fc.constantFrom('declared', 'released', 'closed', 'rejected', 'deleted', 'cancelled', 'cancellation refused'),
    numbered: fc.boolean(),
    order: fc.option(fc.constantFrom('E', 'B', 'W')),
    refund: fc.option(fc.record({ qty: fc.integer({ min: 1, max: 2 }), granted: fc.boolean() })),
  }),
  { minLength: 8, maxLength: 14 },
);

const yuan = (fen: number): string => (fen / 100).toFixed(2);
const numberOf = ({ flow, office }: Invented, at: number): string =>
  `${office}2020${flow === 'exports' ? 'E' : 'I'}${String(at + 1).padStart(9, '0')}`;

/** Every message about a list, as type and record. */
export function messagesOf(list: Invented, at: number): (readonly [number, string])[] {
  const { flow, office, fate, refund, order } = list;
  const out = flow === 'exports';
  const invtNo = numberOf(list, at);
  const [copNo, orderNo] = [`C${at}`, `O${at}`];
  const head = { customsCode: office, copNo, orderNo, invtNo: list.numbered ? invtNo : null };
  const fields = (given: readonly InventedLine[]) =>
    given.map(({ hs, country, qty, price }, index) => ({
      gnum: String(index + 1),
      gcode: hs,
      country,
      qty: String(qty),
      totalPrice: yuan(qty * price),
    }));
  const declared = (appType: string, appTime: string, given: readonly InventedLine[]) =>
    [out ? 603 : 621, (out ? ceb.exportList : ceb.importList)({ ...head, appType, appTime }, fields(given))] as const;
  const receipt = (returnStatus: string, returnTime: string) =>
    [
      out ? 604 : 622,
      (out ? ceb.exportReceipt : ceb.importReceipt)({ invtNo, copNo, returnStatus, returnTime }),
    ] as const;
  const messages: (readonly [number, string])[] = [
    declared('1', '20201111080000', list.lines),
    receipt('120', '20201111081000000'),
  ];
  if (list.changed) messages.push(declared('2', '20201111090000', list.changed));
  if (fate !== 'declared' && fate !== 'rejected') messages.push(receipt('800', '20201112080000000'));
  if (fate === 'closed') messages.push(receipt('899', '20201113080000000'));
  if (fate === 'rejected') messages.push(receipt('100', '20201112080000000'));
  if (fate === 'deleted') messages.push(declared('3', '20201114080000', list.lines));
  if (fate.startsWith('cancel')) {
    const application = { customsCode: office, invtNo, copNo: `X${at}` };
    const returnStatus = fate === 'cancelled' ? '399' : '100';
    messages.push([out ? 605 : 623, (out ? ceb.exportCancel : ceb.importCancel)(application)]);
    messages.push([
      out ? 606 : 624,
      ceb.cancelReceipt({ invtNo, copNo: `X${at}`, returnStatus, returnTime: '20201115080000000' }),
    ]);
  }
  if (!out && refund) {
    const application = { customsCode: office, invtNo, copNo: `R${at}` };
    const returnStatus = refund.granted ? '399' : '100';
    messages.push([625, ceb.refund(application, [{ qty: String(refund.qty) }])]);
    messages.push([626, ceb.refundReceipt({ invtNo, copNo: `R${at}`, returnStatus, returnTime: '20201201080000000' })]);
  }
  if (out && order) messages.push([303, ceb.exportOrder({ orderNo, orderType: order })]);
  return messages;
}

/** Sums by place, as whoever invented the lists adds them up. */
export function expectedSums(
  lists: readonly Invented[],
): Map<string, { value: number; parcels: number; returned: number }> {
  const sums = new Map<string, { value: number; parcels: number; returned: number }>();
  const add = (key: string, value: number, parcels: number, returned: number): void => {
    const there = sums.get(key) ?? { value: 0, parcels: 0, returned: 0 };
    sums.set(key, {
      value: there.value + value,
      parcels: there.parcels + parcels,
      returned: there.returned + returned,
    });
  };
  for (const { flow, office, lines, changed, fate, order, refund } of lists) {
    if (!['released', 'closed', 'cancellation refused'].includes(fate)) continue;
    const day = flow === 'exports' && fate === 'closed' ? '2020-11-13' : '2020-11-12';
    const mode = flow === 'exports' && order === 'B' ? '9710' : flow === 'exports' && order === 'W' ? '9810' : '9610';
    const place = ({ hs, country }: InventedLine, on: string): string =>
      [on, office, mode, country === '502' ? 'USA' : 'JPN', hs.slice(0, 2), flow].join(' ');
    const current = changed ?? lines;
    for (const [at, one] of current.entries()) add(place(one, day), one.qty * one.price, at === 0 ? 1 : 0, 0);
    const [first] = current;
    if (flow === 'imports' && refund?.granted && first) add(place(first, '2020-12-01'), 0, 0, refund.qty * first.price);
  }
  return sums;
}

/** How many lists end in each state; a list that was sent without its number leaves a key behind. */
export function expectedStates(lists: readonly Invented[]): Record<string, number> {
  const states: Record<string, number> = {};
  const add = (state: string): void => {
    states[state] = (states[state] ?? 0) + 1;
  };
  for (const { fate, numbered, flow, refund } of lists) {
    const counts = ['released', 'closed', 'cancellation refused'].includes(fate);
    const open = !counts && flow === 'imports' && refund?.granted ? ' refund-of-uncounted-list' : '';
    add(`${counts ? 'counted' : fate}${open}`);
    if (!numbered) add('merged');
  }
  return states;
}
