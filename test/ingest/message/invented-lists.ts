import fc from 'fast-check';
import * as ceb from './ceb-text.ts';

/** What happens to an invented list, said by whoever invents it. */
export interface Invented {
  readonly flow: 'exports' | 'imports';
  readonly office: '0100' | '2200';
  readonly lines: readonly InventedLine[];
  /** Lines of a change that is sent later; null for none. */
  readonly changed: readonly InventedLine[] | null;
  readonly fate: Fate;
  readonly numbered: boolean;
  readonly order: 'E' | 'B' | 'W' | null;
  /** Whether its order names the platform. */
  readonly platform: boolean;
  /** Whether what customs says of a cancellation names the application, or the list itself. */
  readonly cancelledByName: boolean;
  /** One piece each of its first line, with whether it is granted; imports alone. */
  readonly refunds: readonly boolean[];
}

const FATES = [
  ...['declared', 'released', 'closed', 'closed at once', 'released after rejection'],
  ...['rejected', 'rejected after release', 'deleted', 'cancelled', 'cancellation refused'],
] as const;
type Fate = (typeof FATES)[number];
const COUNTED: readonly Fate[] = [
  'released',
  'closed',
  'closed at once',
  'released after rejection',
  'cancellation refused',
];
/** How each ends that is not counted. */
const STATES: Partial<Record<Fate, string>> = { 'rejected after release': 'rejected' };

interface InventedLine {
  readonly hs: '6109100022' | '8517621000';
  readonly country: '502' | '116';
  readonly qty: number;
  /** Hundredths for one, of yuan or of dollars. */
  readonly price: number;
  readonly currency: '142' | '502';
}

const line: fc.Arbitrary<InventedLine> = fc.record({
  hs: fc.constantFrom('6109100022', '8517621000'),
  country: fc.constantFrom('502', '116'),
  qty: fc.integer({ min: 2, max: 9 }),
  price: fc.integer({ min: 0, max: 100_000 }),
  currency: fc.constantFrom('142', '142', '502'),
});
const lines = fc.array(line, { minLength: 1, maxLength: 3 });

export const inventedLists: fc.Arbitrary<Invented[]> = fc.array(
  fc.record({
    flow: fc.constantFrom('exports', 'imports'),
    office: fc.constantFrom('0100', '2200'),
    lines,
    changed: fc.option(lines),
    fate: fc.constantFrom(...FATES),
    numbered: fc.boolean(),
    order: fc.option(fc.constantFrom('E', 'B', 'W')),
    platform: fc.boolean(),
    cancelledByName: fc.boolean(),
    refunds: fc.array(fc.boolean(), { maxLength: 2 }),
  }),
  { minLength: 8, maxLength: 14 },
);

/** Yuan for a dollar, in ten thousandths: what `USD_RATE` says. */
const DOLLAR = 67_051;
export const USD_RATE = { currency: '502', from: '2020-11-01', to: null, yuan: '6.7051' };

/** Fen of lines in some pieces each, halves up. */
function fenOf(parts: readonly (readonly [InventedLine, number])[]): number {
  const exact = parts.map(([{ price, currency }, qty]) => price * qty * (currency === '502' ? DOLLAR : 10_000));
  return Math.floor((exact.reduce((sum, part) => sum + part, 0) + 5_000) / 10_000);
}

const yuan = (fen: number): string => (fen / 100).toFixed(2);
const numberOf = ({ flow, office }: Invented, at: number): string =>
  `${office}2020${flow === 'exports' ? 'E' : 'I'}${String(at + 1).padStart(9, '0')}`;

/** Every message about a list, as type and record. */
export function messagesOf(list: Invented, at: number): (readonly [number, string])[] {
  const { flow, office, fate, refunds, order } = list;
  const out = flow === 'exports';
  const invtNo = numberOf(list, at);
  const [copNo, orderNo] = [`C${at}`, `O${at}`];
  const head = { customsCode: office, copNo, orderNo, invtNo: list.numbered ? invtNo : null };
  const fields = (given: readonly InventedLine[]) =>
    given.map(({ hs, country, qty, price, currency }, index) => ({
      gnum: String(index + 1),
      gcode: hs,
      ...{ country, currency },
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
  if (!['declared', 'rejected', 'closed at once'].includes(fate)) messages.push(receipt('800', '20201112080000000'));
  if (fate.startsWith('closed')) messages.push(receipt('899', '20201113080000000'));
  if (fate === 'rejected') messages.push(receipt('100', '20201112080000000'));
  if (fate === 'released after rejection') messages.push(receipt('100', '20201112070000000'));
  if (fate === 'rejected after release') messages.push(receipt('100', '20201113080000000'));
  if (fate === 'deleted') messages.push(declared('3', '20201114080000', list.lines));
  if (fate.startsWith('cancel')) {
    const application = { customsCode: office, invtNo, copNo: `X${at}` };
    const returnStatus = fate === 'cancelled' ? '399' : '100';
    messages.push([out ? 605 : 623, (out ? ceb.exportCancel : ceb.importCancel)(application)]);
    messages.push([
      out ? 606 : 624,
      ceb.cancelReceipt({
        ...{ invtNo, returnStatus, returnTime: '20201115080000000' },
        copNo: list.cancelledByName ? `X${at}` : copNo,
      }),
    ]);
  }
  for (const [part, granted] of out ? [] : refunds.entries()) {
    const about = { invtNo, copNo: `R${at}-${part}` };
    const returnStatus = granted ? '399' : '100';
    messages.push([625, ceb.refund({ ...about, customsCode: office }, [{ qty: '1' }])]);
    messages.push([626, ceb.refundReceipt({ ...about, returnStatus, returnTime: `2020120${part + 1}080000000` })]);
  }
  const platform = list.platform ? {} : { ebpCode: '无' };
  if (out && order) messages.push([303, ceb.exportOrder({ orderNo, orderType: order, ...platform })]);
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
  for (const { flow, office, lines, changed, fate, order, refunds } of lists) {
    if (!COUNTED.includes(fate)) continue;
    const late = fate === 'closed at once' || (flow === 'exports' && fate === 'closed');
    const day = late ? '2020-11-13' : '2020-11-12';
    const mode = flow === 'exports' && order === 'B' ? '9710' : flow === 'exports' && order === 'W' ? '9810' : '9610';
    const place = ({ hs, country }: InventedLine, on: string): string =>
      [on, office, mode, country === '502' ? 'USA' : 'JPN', hs.slice(0, 2), flow].join(' ');
    const current = changed ?? lines;
    // Lines of one place are rounded together, once.
    const groups = Map.groupBy(current, (one) => place(one, day));
    const parcels = (key: string): number => (key === place(current[0] as InventedLine, day) ? 1 : 0);
    for (const [key, together] of groups) add(key, fenOf(together.map((one) => [one, one.qty])), parcels(key), 0);
    const [first] = current;
    for (const [part, granted] of refunds.entries())
      if (flow === 'imports' && granted && first) add(place(first, `2020-12-0${part + 1}`), 0, 0, fenOf([[first, 1]]));
  }
  return sums;
}

/** How many lists end in each state; a list that was sent without its number leaves a key behind. */
export function expectedStates(lists: readonly Invented[]): Record<string, number> {
  const states: Record<string, number> = {};
  const add = (state: string): void => {
    states[state] = (states[state] ?? 0) + 1;
  };
  for (const { fate, numbered, flow, refunds } of lists) {
    const counts = COUNTED.includes(fate);
    const open = !counts && flow === 'imports' && refunds.includes(true) ? ' refund-of-uncounted-list' : '';
    add(`${counts ? 'counted' : (STATES[fate] ?? fate)}${open}`);
    if (!numbered) add('merged');
  }
  return states;
}
