import { beforeAll, expect, test } from 'vitest';
import { dayNumber } from '../../seeds/demo/day-number.ts';
import { demoBatches } from '../../seeds/demo/demo-batches.ts';
import { yearTotal } from '../../seeds/demo/year-total.ts';
import type { Declaration, Flow } from '../../src/domain/declaration.ts';
import type { PublishedFigure } from '../../src/domain/figure.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { demoWorld, sum } from './demo-world.ts';

const FIRST = '2019-01-01';
const LAST = '2026-06-30';
const FLOWS: readonly Flow[] = ['exports', 'imports'];

let reference: Reference;
let figures: readonly PublishedFigure[];
let batches: Declaration[][];
let records: Map<string, Declaration>;
let returns: Declaration[];
const goodsOfYear = new Map<string, number>();

beforeAll(async () => {
  const world = await demoWorld();
  ({ reference, figures } = world);
  batches = [...demoBatches(FIRST, LAST, world.plan)];
  records = new Map(batches.flat().map((record) => [record.id, record]));
  returns = [...records.values()].filter(({ kind }) => kind === 'return');
  for (const { kind, day, flow, value } of records.values()) {
    const key = `${day.slice(0, 4)} ${flow}`;
    if (kind === 'goods') goodsOfYear.set(key, (goodsOfYear.get(key) ?? 0) + value);
  }
});

/** The latest published level of a year, in fen. */
const published = (period: string, series: PublishedFigure['series']): number | undefined =>
  figures
    .filter((one) => one.kind === 'level' && one.caliber === 'full' && one.period === period && one.series === series)
    .toSorted((a, b) => (a.published < b.published ? -1 : 1))
    .at(-1)?.value;

test.each([2019, 2020, 2021, 2022, 2023, 2024, 2025])('%d adds up to its totals to the fen', (year) => {
  for (const flow of FLOWS) {
    expect(goodsOfYear.get(`${year} ${flow}`)).toBe(yearTotal(year, flow));
    const level = published(`${year}`, flow);
    if (level !== undefined) expect(yearTotal(year, flow), `${flow} as published`).toBe(level);
  }
  const trade = published(`${year}`, 'trade');
  // 2020 and 2022 are published by flow, and the parts need not add up to the printed total.
  if (trade !== undefined && published(`${year}`, 'exports') === undefined) {
    expect(sum(FLOWS, (flow) => goodsOfYear.get(`${year} ${flow}`) ?? 0)).toBe(trade);
  }
});

test('which years are published by flow, and which only in total', () => {
  const years = ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'];
  expect(years.filter((year) => published(year, 'exports') && published(year, 'imports'))).toEqual(['2020', '2022']);
  expect(years.filter((year) => published(year, 'trade') && !published(year, 'exports'))).toEqual([
    '2021',
    '2023',
    '2025',
  ]);
});

test('2019 is what the growth of 2020 implies', () => {
  expect(FLOWS.map((flow) => yearTotal(2019, flow))).toEqual([79_942_897_930_050, 48_927_038_626_609]);
});

test('the running year grows as the half year published last', () => {
  expect(FLOWS.map((flow) => (yearTotal(2026, flow) / yearTotal(2025, flow)).toFixed(6))).toEqual([
    '1.047000',
    '1.093000',
  ]);
});

test('batches hold whole days in order, five to ten thousand records each', () => {
  expect(records.size).toBe(sum(batches, (batch) => batch.length));
  expect(batches.slice(0, -1).filter(({ length }) => length < 5000 || length > 10_000)).toEqual([]);
  const edges = batches.map((batch) => [batch[0]?.day ?? '', batch.at(-1)?.day ?? ''] as const);
  edges.slice(1).forEach(([first], at) => {
    expect(dayNumber(first)).toBe(dayNumber(edges[at]?.[1] ?? '') + 1);
  });
  expect([edges[0]?.[0], edges.at(-1)?.[1]]).toEqual([FIRST, LAST]);
});

test('every record says DEMO and holds what a declaration may hold', () => {
  const partners = new Set(reference.partners.map(({ iso3 }) => iso3));
  const flows = new Map(reference.modes.map((mode) => [mode.code, mode.flows]));
  const wrong = [...records.values()].filter(
    ({ id, enterprise, value, parcels, partner, chapter, mode, flow, office }) =>
      !(
        id.startsWith('DEMO-') &&
        /^DEMO[0-9A-Z]{14}$/.test(enterprise) &&
        enterprise.startsWith(`DEMO${office}`) &&
        Number.isSafeInteger(value) &&
        value > 0 &&
        Number.isSafeInteger(parcels) &&
        parcels > 0 &&
        partners.has(partner) &&
        /^\d\d$/.test(chapter) &&
        flows.get(mode)?.includes(flow)
      ),
  );
  expect(wrong).toEqual([]);
});

test('all 42 offices declare both ways in every month', () => {
  const seen = new Set([...records.values()].map(({ office, flow, day }) => `${office} ${flow} ${day.slice(0, 7)}`));
  expect(reference.offices).toHaveLength(42);
  expect(seen.size).toBe(42 * 2 * 90);
});

test('9710 and 9810 begin with the office and come within its first quarter', () => {
  const first = new Map<string, string>();
  for (const { mode, office, day } of records.values()) {
    const key = `${office} ${mode}`;
    if (/^9[78]10$/.test(mode) && day < (first.get(key) ?? '9999')) first.set(key, day);
  }
  for (const { code, b2bFrom } of reference.offices) {
    const days = ['9710', '9810'].map((mode) => first.get(`${code} ${mode}`) ?? 'never');
    for (const day of days) expect(day >= b2bFrom, `${code} ${day}`).toBe(true);
    expect(dayNumber(days.toSorted()[0] ?? '') - dayNumber(b2bFrom), code).toBeLessThanOrEqual(92);
  }
});

test('a return names earlier goods of the same kind, never more than they were, each at most once', () => {
  const wrong = returns.filter((one) => {
    const original = records.get(one.original ?? '');
    return !(
      original?.kind === 'goods' &&
      original.day < one.day &&
      one.value <= original.value &&
      one.parcels <= original.parcels &&
      [original.office, original.flow, original.mode, original.partner, original.chapter].join() ===
        [one.office, one.flow, one.mode, one.partner, one.chapter].join()
    );
  });
  expect(wrong).toEqual([]);
  expect(new Set(returns.map(({ original }) => original)).size).toBe(returns.length);
});

test('returns come after 5 to 45 days but for a few, and imports return more than exports', () => {
  const lags = returns.map(({ day, original }) => dayNumber(day) - dayNumber(records.get(original ?? '')?.day ?? ''));
  const late = lags.filter((lag) => lag > 45).length / lags.length;
  expect(Math.min(...lags)).toBe(5);
  expect(late).toBeGreaterThan(0.01);
  expect(late).toBeLessThan(0.05);
  expect(Math.max(...lags)).toBeGreaterThan(365);
  const rate = (flow: Flow): number =>
    sum(
      returns.filter((one) => one.flow === flow && one.day.startsWith('2025')),
      ({ value }) => value,
    ) / (goodsOfYear.get(`2025 ${flow}`) ?? 0);
  expect(rate('exports')).toBeCloseTo(0.0075, 2);
  expect(rate('imports')).toBeCloseTo(0.033, 2);
});

test('a few large offices and a long tail, of offices as of partners', () => {
  const shares = (key: (record: Declaration) => string): Map<string, number> => {
    const all = [...records.values()].filter(({ kind, flow }) => kind === 'goods' && flow === 'exports');
    const total = sum(all, ({ value }) => value);
    const groups = Map.groupBy(all, key);
    return new Map([...groups].map(([name, list]) => [name, sum(list, ({ value }) => value) / total]));
  };
  const offices = shares(({ office }) => office);
  expect(offices.get('5300')).toBeGreaterThan(0.15);
  expect(offices.get('8800')).toBeLessThan(0.0005);
  const partners = shares(({ partner }) => partner);
  expect(partners.size).toBe(25);
  expect(partners.get('USA')).toBeGreaterThan(0.28);
  expect(partners.get('CHL')).toBeLessThan(0.01);
});
