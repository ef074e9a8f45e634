import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PublishedFigure } from '../../src/domain/figure.ts';
import { daysOf } from '../../src/domain/period.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/ports.ts';
import { seedRows } from '../../src/store/seeds/seed-rows.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:', new Date('2026-02-01T00:00:00Z'));
});
afterAll(() => store.close());

/** The source is one line a release, in billion yuan; a column is a series and a kind. */
const COLUMNS = [
  ['total_bn_cny', 'trade', 'level', 9],
  ['exports_bn_cny', 'exports', 'level', 9],
  ['imports_bn_cny', 'imports', 'level', 9],
  ['yoy_total_pct', 'trade', 'growth', 0],
  ['yoy_exports_pct', 'exports', 'growth', 0],
  ['yoy_imports_pct', 'imports', 'growth', 0],
  ['usd_bn_total', 'trade', 'usd', 9],
] as const;

/** All three kinds count hundredths of their unit. */
function hundredths(text: string, power: number): number {
  const [whole = '', decimals = ''] = text.split('.');
  return Number(BigInt(whole + decimals) * 10n ** BigInt(power + 2 - decimals.length));
}

const source = seedRows(readFileSync(new URL('national.csv', import.meta.url), 'utf8')).flatMap((cell) =>
  COLUMNS.filter(([column]) => cell(column) !== '').map(([column, series, kind, power]) => ({
    series,
    kind,
    period: cell('period').replace('-', ''),
    caliber: cell('caliber'),
    status: cell('status'),
    published: cell('published'),
    value: hundredths(cell(column), power),
    evidence: cell('evidence'),
    source: cell('source'),
  })),
);

const key = (figure: Pick<PublishedFigure, 'series' | 'kind' | 'period' | 'published'>): string =>
  [figure.period, figure.published, figure.series, figure.kind].join(' ');
const byKey = <T extends Parameters<typeof key>[0]>(figures: readonly T[]): T[] =>
  figures.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

test('every figure of the source is in the store exactly, and no other', async () => {
  const stored = await store.figures();
  const asPrinted = stored.map(({ precision, source: { en }, ...figure }) => ({ ...figure, source: en }));
  expect(byKey(asPrinted)).toEqual(byKey(source));
  expect(stored).toHaveLength(49);
  expect(stored.filter((figure) => !/\p{Script=Han}/u.test(figure.source.zh))).toEqual([]);
});

test('every period is one', async () => {
  for (const { period } of await store.figures()) expect(daysOf(period)[0], period).toMatch(/^20\d\d-\d\d-01$/);
});

test.each([
  ['2017', 'exports', 'level', '2018-02-09', 1_000_000_000, '336.5 hundred million yuan'],
  ['2018', 'trade', 'level', '2024-08', 1_000_000_000_000, '1.06 trillion yuan'],
  ['2020', 'trade', 'level', '2021-01-14', 1_000_000_000_000, '1.69 trillion yuan'],
  ['2020', 'imports', 'level', '2021-01-14', 1_000_000_000_000, '0.57 trillion yuan'],
  ['2020', 'trade', 'usd', '2021-01-14', 10_000_000_000, '261.4 billion dollars'],
  ['2022', 'exports', 'level', '2023-06-17', 1_000_000_000_000, '1.53 trillion yuan'],
  ['2022', 'imports', 'level', '2023-06-17', 10_000_000_000, '5278 hundred million yuan'],
  ['2024Q1', 'exports', 'level', '2024-04-12', 10_000_000_000, '4480 hundred million yuan'],
  ['2024H1', 'trade', 'level', '2024-10-14', 1_000_000_000_000, '1.25 trillion yuan'],
  ['2024H1', 'exports', 'level', '2024-10-14', 10_000_000_000, '9799 hundred million yuan'],
  ['2024Q1', 'exports', 'growth', '2024-04-12', 10, '14.0 %'],
])('%s %s %s of %s is known to %d: %s', async (period, series, kind, published, precision) => {
  const found = (await store.figures()).filter((figure) => key(figure) === `${period} ${published} ${series} ${kind}`);
  expect(found.map((figure) => figure.precision)).toEqual([precision]);
});

test('growth is known to a tenth of a point everywhere', async () => {
  const growth = (await store.figures()).filter((figure) => figure.kind === 'growth');
  expect(new Set(growth.map((figure) => figure.precision))).toEqual(new Set([10]));
});
