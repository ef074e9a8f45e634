import { expect, test } from 'vitest';
import { readNewDays, type WatchedModes } from '../../src/alert/judge/ledger-days.ts';
import { goodsSeries } from '../../src/alert/judge/watched.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { LedgerFilter, LedgerRow } from '../../src/store/ledger-port.ts';
import { dayNumber } from '../../src/trend/day-number.ts';

const nothing = { parcels: 0, returnedValue: 0, returnedParcels: 0, returns: 0 };
/** A Tuesday, and the Monday after it. */
const THROUGH = '2026-03-17';
const MONDAY = '2026-03-23';
const watched: WatchedModes = new Map([
  ['0100', [{ id: goodsSeries('0100', 'exports', '9610'), first: dayNumber('2026-01-01') }]],
]);

/** One office that declares exports of these modes every day; `asked` are the days that were read. */
function ledgerOf(modes: (day: Day) => readonly string[]) {
  const asked: [Day, Day][] = [];
  const sums = async ({ from, to }: LedgerFilter): Promise<LedgerRow[]> => {
    if (asked.at(-1)?.join() !== [from, to].join()) asked.push([from, to]);
    const rows: LedgerRow[] = [];
    for (let day = from; day <= to; day = addDays(day, 1))
      for (const mode of modes(day))
        rows.push({ key: { day, office: '0100', flow: 'exports', mode }, value: 7, declarations: 1, ...nothing });
    return rows;
  };
  return { ledger: { sums }, asked };
}

const read = ({ ledger }: ReturnType<typeof ledgerOf>, to: Day, changed: readonly Day[]) =>
  readNewDays(ledger, { late: addDays(THROUGH, -60), through: THROUGH, to }, changed, watched);

test('new days are read, and of the days before those that changed', async () => {
  const one = ledgerOf(() => ['9610']);
  const days = await read(one, '2026-03-19', ['2026-03-02', '2026-03-16', '2026-03-17', '2025-12-01', '2026-03-19']);
  expect(one.asked).toEqual([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-16', '2026-03-19'],
  ]);
  expect([...days.keys()].sort()).toEqual(
    ['2026-03-02', '2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19'].map(dayNumber),
  );
});

test('a watched mode of which nothing is declared is nothing, not silence; another mode is not reported', async () => {
  const days = await read(
    ledgerOf(() => ['1210']),
    '2026-03-18',
    [],
  );
  const reports = days.get(dayNumber('2026-03-18')) ?? [];
  expect(reports.filter(({ series }) => series.mode === '9610')).toMatchObject([{ value: 0 }]);
  expect(reports.filter(({ series }) => series.mode === '1210')).toEqual([]);
});

test('a mode that has come into daily use is found on a Monday, with the days before', async () => {
  const one = ledgerOf(() => ['9610', '9710']);
  expect((await read(one, addDays(MONDAY, -1), [])).size).toBe(5);
  const days = await read(one, MONDAY, []);
  expect(days.size).toBe(67);
  const early = days.get(dayNumber(addDays(THROUGH, -50))) ?? [];
  expect(early.some(({ series }) => series.mode === '9710')).toBe(true);
});

test('a mode that is declared now and then is not', async () => {
  const seldom = ledgerOf((day) => (dayNumber(day) % 3 === dayNumber(MONDAY) % 3 ? ['9610', '9710'] : ['9610']));
  expect((await read(seldom, MONDAY, [])).size).toBe(6);
});
