import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Declaration } from '../../../src/domain/declaration.ts';
import type { BatchOutcome, LedgerStore } from '../../../src/store/ledger-port.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { migratedFile } from '../sqlite/migrated-file.ts';
import { batches, dimensions, filter, withoutConflict } from './arbitrary.ts';
import { applyToModel, type Model, modelSums } from './model.ts';

const now = new Date('2026-02-01T00:00:00Z');

async function withLedger(use: (ledger: LedgerStore) => Promise<void>): Promise<void> {
  const store = await openStore(await migratedFile(), now);
  try {
    await use(store.ledger);
  } finally {
    await store.close();
  }
}

const goods: Declaration = {
  id: 'g',
  version: 1,
  kind: 'goods',
  day: '2020-11-11',
  office: '0100',
  flow: 'exports',
  mode: '9610',
  partner: 'USA',
  chapter: '85',
  enterprise: '',
  value: 10_000,
  parcels: 4,
  original: null,
};
const returned: Declaration = {
  ...goods,
  id: 'r',
  kind: 'return',
  day: '2021-01-15',
  value: 2_500,
  parcels: 1,
  original: 'g',
};
const WHOLE = { from: '2019-01-01', to: '2021-12-31' };

/** Conflicts come in no promised order. */
const ordered = ({ conflicting, ...counts }: BatchOutcome) => ({
  ...counts,
  conflicting: conflicting.map((record) => JSON.stringify(Object.entries(record).sort())).sort(),
});

test('whatever the batches, outcomes, sums and cohorts are those of a plain recount', async () => {
  await fc.assert(
    fc.asyncProperty(
      batches,
      fc.array(fc.tuple(filter, dimensions), { minLength: 8, maxLength: 8 }),
      (given, questions) =>
        withLedger(async (ledger) => {
          const model: Model = { declarations: new Map() };
          for (const [at, records] of given.entries()) {
            expect(ordered(await ledger.apply(`batch ${at}`, records))).toEqual(ordered(applyToModel(model, records)));
          }
          for (const [narrowed, by] of questions) {
            expect(await ledger.sums(narrowed, by)).toEqual(modelSums(model, 'sums', narrowed, by));
            expect(await ledger.cohorts(narrowed, by)).toEqual(modelSums(model, 'cohorts', narrowed, by));
          }
        }),
    ),
    { numRuns: 25, endOnFailure: true },
  );
});

test('order and repetition of batches do not matter', async () => {
  await fc.assert(
    fc.asyncProperty(batches, fc.infiniteStream(fc.nat()), (given, random) =>
      withLedger(async (ledger) => {
        const plain = given.map((records) => records.map(withoutConflict));
        const model: Model = { declarations: new Map() };
        for (const records of plain) applyToModel(model, records);
        const shuffled = [...plain, ...plain]
          .map((records) => ({ records, place: random.next().value }))
          .sort((a, b) => a.place - b.place);
        for (const [at, { records }] of shuffled.entries()) await ledger.apply(`batch ${at}`, records);
        for (const by of [['month', 'office'], ['flow']] as const) {
          expect(await ledger.sums(WHOLE, by)).toEqual(modelSums(model, 'sums', WHOLE, by));
          expect(await ledger.cohorts(WHOLE, by)).toEqual(modelSums(model, 'cohorts', WHOLE, by));
        }
      }),
    ),
    { numRuns: 10 },
  );
});

test('a batch that is in the ledger is not looked at again, one with conflicts is', async () => {
  await withLedger(async (ledger) => {
    await ledger.apply('one', [goods]);
    expect(await ledger.apply('one', [{ ...goods, version: 2 }])).toMatchObject({ unchanged: 1, replaced: 0 });
    const other = { ...goods, value: 1 };
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await ledger.apply('two', [other])).toMatchObject({ conflicting: [other] });
    }
    expect((await ledger.sums(WHOLE, []))[0]?.value).toBe(10_000);
  });
});

test('a return waits for its original, and its cohort moves with it', async () => {
  await withLedger(async (ledger) => {
    const cohorts = async () =>
      (await ledger.cohorts(WHOLE, ['month'])).map((row) => [row.key.month, row.returnedValue]);
    await ledger.apply('1', [returned]);
    expect(await cohorts()).toEqual([]);
    await ledger.apply('2', [goods]);
    expect(await cohorts()).toEqual([['2020-11', 2_500]]);
    await ledger.apply('3', [{ ...goods, version: 2, day: '2020-10-01' }]);
    expect(await cohorts()).toEqual([['2020-10', 2_500]]);
    await ledger.apply('4', [{ ...returned, version: 2, value: 100 }]);
    expect(await cohorts()).toEqual([['2020-10', 100]]);
    expect((await ledger.sums(WHOLE, ['month'])).map((row) => [row.key.month, row.returnedValue])).toEqual([
      ['2020-10', 0],
      ['2021-01', 100],
    ]);
  });
});

test('the state counts the batches that changed something; the extent is that of the days', async () => {
  await withLedger(async (ledger) => {
    expect(await ledger.extent()).toBeNull();
    await ledger.apply('1', [goods]);
    await ledger.apply('2', [goods]);
    expect(await ledger.extent()).toMatchObject({ first: '2020-11-11', last: '2020-11-11', demo: false, state: 1 });
    await ledger.markDemo();
    await ledger.apply('3', [returned]);
    expect(await ledger.extent()).toMatchObject({ first: '2020-11-11', last: '2021-01-15', demo: true, state: 2 });
    expect((await ledger.extent())?.modes).toEqual(['9610']);
    await ledger.apply('4', [{ ...returned, version: 2, day: '2020-12-01' }]);
    expect((await ledger.extent())?.last).toBe('2020-12-01');
  });
});

test('sums beyond 2^53 are refused and nothing of the batch is kept', async () => {
  await withLedger(async (ledger) => {
    const large = { ...goods, value: Number.MAX_SAFE_INTEGER };
    await ledger.apply('1', [large]);
    await expect(ledger.apply('2', [{ ...goods, id: 'h', value: 1 }])).rejects.toThrow(/no_sum_of_value_beyond_2_53/);
    expect(await ledger.sums(WHOLE, [])).toMatchObject([{ value: large.value, declarations: 1 }]);
    // Different years, so that only the question's sum is too large.
    await ledger.apply('3', [{ ...goods, id: 'h', day: '2019-11-11', value: 2 }]);
    await expect(ledger.sums(WHOLE, [])).rejects.toThrow(/sum of value is beyond 2\^53.*Next: /);
  });
});

test.each([
  ['a fraction of a fen', { value: 0.5 }],
  ['a negative value', { value: -1 }],
  ['a version of 0', { version: 0 }],
  ['another kind', { kind: 'gift' }],
])('refuses %s', async (_, change) => {
  await withLedger(async (ledger) => {
    await expect(ledger.apply('1', [{ ...goods, ...change } as Declaration])).rejects.toThrow();
    expect(await ledger.extent()).toBeNull();
  });
});
