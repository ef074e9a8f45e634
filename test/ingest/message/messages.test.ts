import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { OpenLedger } from '../open-ledger.ts';
import { openLedger, WHOLE } from '../open-ledger.ts';
import * as ceb from './ceb-text.ts';

const SAMPLES = fileURLToPath(new URL('../../data/messages/', import.meta.url));

const load = (ledger: OpenLedger, type: number, ...records: string[]) =>
  ledger.loadText(ceb.message(type, records), undefined, `CEB${type}.xml`);

/** What the ledger says of all there is, and that its sums are what its records say. */
async function totals({ store }: OpenLedger) {
  const [row] = await store.ledger.sums(WHOLE, []);
  expect(await store.ledger.verify(5)).toEqual([]);
  const { value = 0, parcels = 0, returnedValue = 0, returns = 0 } = row ?? {};
  return { value, parcels, returnedValue, returns };
}
const NOTHING = { value: 0, parcels: 0, returnedValue: 0, returns: 0 };
const ONE = { ...NOTHING, value: 9_980, parcels: 1 };

const stateOf = async ({ store }: OpenLedger) =>
  (await store.lists.counts()).map(({ state, open, count }) => `${state}${open && ` ${open}`}: ${count}`).join(', ');

test('the samples load, each record with nothing against the table of fields', async () => {
  const ledger = await openLedger();
  for (const file of readdirSync(SAMPLES).filter((name) => name.endsWith('.xml'))) {
    const { rows, accepted, quarantined } = await ledger.load(`${SAMPLES}${file}`);
    expect({ file, accepted, quarantined }).toEqual({ file, accepted: rows, quarantined: {} });
  }
  expect(await totals(ledger)).toEqual({ ...NOTHING, value: 33_980, parcels: 1 });
  expect(await stateOf(ledger)).toBe('counted: 1, declared: 1');
});

test('a list counts when it is released, by office, partner, chapter and the day of its closing', async () => {
  const ledger = await openLedger();
  await load(ledger, 603, ceb.exportList({}, [{}, { gnum: '2', gcode: '8517621000', totalPrice: '0.205' }]));
  expect(await totals(ledger)).toEqual(NOTHING);
  await load(ledger, 604, ceb.exportReceipt());
  await load(ledger, 604, ceb.exportReceipt({ returnStatus: '899', returnTime: '20201112080000000' }));
  expect(await ledger.store.ledger.sums(WHOLE, ['chapter', 'day'])).toMatchObject([
    { key: { chapter: '61', day: '2020-11-12' }, value: 9_980, parcels: 1 },
    { key: { chapter: '85', day: '2020-11-12' }, value: 21, parcels: 0 },
  ]);
  expect(await ledger.store.ledger.sums(WHOLE, ['office', 'partner', 'mode', 'flow'])).toMatchObject([
    { key: { office: '0100', partner: 'USA', mode: '9610', flow: 'exports' } },
  ]);
});

const IMPORTED = '20201111093000123';
const CASES: readonly [name: string, messages: readonly (readonly [number, string])[], total: object, state: string][] =
  [
    [
      'released',
      [
        [603, ceb.exportList()],
        [604, ceb.exportReceipt()],
      ],
      ONE,
      'counted',
    ],
    [
      'closed alone',
      [
        [603, ceb.exportList()],
        [604, ceb.exportReceipt({ returnStatus: '899' })],
      ],
      ONE,
      'counted',
    ],
    [
      'reviewed only',
      [
        [603, ceb.exportList()],
        [604, ceb.exportReceipt({ returnStatus: '399' })],
      ],
      NOTHING,
      'declared',
    ],
    [
      'rejected after its release',
      [
        [603, ceb.exportList()],
        [604, ceb.exportReceipt()],
        [604, ceb.exportReceipt({ returnStatus: '100', returnTime: '20201113000000000' })],
      ],
      NOTHING,
      'rejected',
    ],
    [
      'rejected first, then released',
      [
        [603, ceb.exportList()],
        [604, ceb.exportReceipt()],
        [604, ceb.exportReceipt({ returnStatus: '100', returnTime: '20201110000000000' })],
      ],
      ONE,
      'counted',
    ],
    [
      'changed',
      [
        [603, ceb.exportList()],
        [603, ceb.exportList({ appType: '2', appTime: '20201111090000' }, [{ gcode: '8517621000', totalPrice: '50' }])],
        [604, ceb.exportReceipt()],
      ],
      { ...ONE, value: 5_000 },
      'counted',
    ],
    [
      'deleted',
      [
        [603, ceb.exportList()],
        [604, ceb.exportReceipt()],
        [603, ceb.exportList({ appType: '3', appTime: '20201112000000' })],
      ],
      NOTHING,
      'deleted',
    ],
    [
      'cancellation granted',
      [
        [603, ceb.exportList()],
        [604, ceb.exportReceipt()],
        [605, ceb.exportCancel()],
        [606, ceb.cancelReceipt({ invtNo: '01002020E000000001', copNo: 'X1', returnStatus: '399' })],
      ],
      NOTHING,
      'cancelled',
    ],
    [
      'cancellation refused',
      [
        [603, ceb.exportList()],
        [604, ceb.exportReceipt()],
        [605, ceb.exportCancel()],
        [606, ceb.cancelReceipt({ invtNo: '01002020E000000001', copNo: 'X1', returnStatus: '100' })],
      ],
      ONE,
      'counted',
    ],
    [
      'cancellation granted, its application not there',
      [
        [603, ceb.exportList()],
        [604, ceb.exportReceipt()],
        [606, ceb.cancelReceipt({ invtNo: '01002020E000000001', copNo: 'X1', returnStatus: '399' })],
      ],
      ONE,
      'counted cancellation-missing',
    ],
    ['a receipt without its list', [[604, ceb.exportReceipt()]], NOTHING, 'waiting list-missing'],
    [
      'a list without a number finds it by its receipt',
      [
        [603, ceb.exportList({ invtNo: null })],
        [604, ceb.exportReceipt()],
      ],
      ONE,
      'counted, merged',
    ],
    [
      'a list without a number, and two that claim it',
      [
        [603, ceb.exportList({ invtNo: null })],
        [604, ceb.exportReceipt()],
        [604, ceb.exportReceipt({ invtNo: '01002020E000000002' })],
      ],
      NOTHING,
      'waiting list-missing, waiting list-missing, waiting two-numbers',
    ],
    [
      'part of an import line came back',
      [
        [621, ceb.importList({}, [{ qty: '3', totalPrice: '100' }])],
        [622, ceb.importReceipt()],
        [625, ceb.refund()],
        [626, ceb.refundReceipt({ returnStatus: '399', returnTime: '20201205000000000' })],
      ],
      { value: 10_000, parcels: 1, returnedValue: 3_333, returns: 1 },
      'counted',
    ],
    [
      'more came back than was declared',
      [
        [621, ceb.importList()],
        [622, ceb.importReceipt()],
        [625, ceb.refund({}, [{ qty: '2.5' }])],
        [626, ceb.refundReceipt({ returnTime: IMPORTED })],
      ],
      ONE,
      'counted refund-of-more-than-declared',
    ],
    [
      'an order to a business',
      [
        [603, ceb.exportList()],
        [604, ceb.exportReceipt()],
        [303, ceb.exportOrder()],
      ],
      ONE,
      'counted',
    ],
    [
      'a foreign currency without a rate',
      [
        [603, ceb.exportList({}, [{ currency: '502' }])],
        [604, ceb.exportReceipt()],
      ],
      NOTHING,
      'waiting rate-missing:502',
    ],
  ];

/** A case's records with numbers and a partner of their own, so that all cases fit into one store. */
function apart(record: string, at: number, partner: string): string {
  return record
    .replace(/([EI])00000000(\d)</g, (_, flow, digit) => `${flow}${String(at + 1).padStart(8, '0')}${digit}<`)
    .replace(/>([COXR])1</g, `>$1-${at}<`)
    .replace(/(preNo>B2020111100000)/g, `preNo>B20201111${String(at).padStart(5, '0')}`)
    .replace(/<ceb:country>502</g, `<ceb:country>${partner}<`);
}

const repeat = <T>(all: readonly T[]): readonly T[] => [...all, ...all];

test.each([
  ['in order', <T>(all: readonly T[]) => all],
  ['backwards', <T>(all: readonly T[]) => all.toReversed()],
  ['backwards, then again in order', <T>(all: readonly T[]) => [...all.toReversed(), ...repeat(all)]],
])('%s, messages give each list its state and the ledger its sums', async (_, order) => {
  const ledger = await openLedger();
  const { partners } = await ledger.store.reference();
  for (const [at, [, messages]] of CASES.entries()) {
    for (const [type, record] of order(messages))
      await load(ledger, type, apart(record, at, partners[at]?.customsCode ?? ''));
  }
  const sums = await ledger.store.ledger.sums(WHOLE, ['partner']);
  expect(await ledger.store.ledger.verify(5)).toEqual([]);
  const lists = await ledger.store.lists.lists({ limit: 1_000 });
  for (const [at, [name, , total, state]] of CASES.entries()) {
    const row = sums.find(({ key }) => key.partner === partners[at]?.iso3);
    const { value = 0, parcels = 0, returnedValue = 0, returns = 0 } = row ?? {};
    expect({ name, value, parcels, returnedValue, returns }).toEqual({ name, ...total });
    const number = String(at + 1).padStart(8, '0');
    const own = lists.filter(({ list }) => list.slice(9, 17) === number || list.endsWith(` C-${at}`));
    const states = own.map((each) => `${each.state}${each.open && ` ${each.open}`}`).sort();
    expect({ name, states: states.join(', ') }).toEqual({ name, states: state });
  }
});

test('the type of the order gives the mode, whichever comes first', async () => {
  const messages = [
    [603, ceb.exportList()],
    [604, ceb.exportReceipt()],
    [303, ceb.exportOrder({ orderType: 'W' })],
  ] as const;
  for (const order of [messages, messages.toReversed()]) {
    const ledger = await openLedger();
    for (const [type, record] of order) await load(ledger, type, record);
    expect(await ledger.store.ledger.sums(WHOLE, ['mode'])).toMatchObject([{ key: { mode: '9810' }, value: 9_980 }]);
  }
});

test('a message may come in its transport envelope, packed, and in another encoding', async () => {
  const text = ceb.message(603, [ceb.exportList()]);
  const utf16 = Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  const long = ceb.message(603, [ceb.exportList(), `<!--${'x'.repeat(300_000)}-->`]);
  for (const content of [ceb.envelope(text), ceb.envelope(long), gzipSync(text), gzipSync(ceb.envelope(text)), utf16]) {
    const ledger = await openLedger();
    const { accepted, quarantined } = await ledger.loadText(content, undefined, 'message.xml');
    expect({ accepted, quarantined }).toEqual({ accepted: 1, quarantined: {} });
  }
});
