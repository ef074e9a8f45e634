import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDay } from '../../src/domain/day.ts';
import { partnerName } from '../../src/domain/partner-name.ts';
import { districtOf, type Reference } from '../../src/domain/reference.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/ports.ts';

let store: Store;
let reference: Reference;
beforeAll(async () => {
  store = await openStore(':memory:', new Date('2026-02-01T00:00:00Z'));
  reference = await store.reference();
});
afterAll(() => store.close());

const count = <T>(list: readonly T[], key: (item: T) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(list, key)].map(([name, items]) => [name, items.length]));

test('42 offices: 10 pilots from July 2020, 12 from September 2020, the other 20 from July 2021', () => {
  expect(count(reference.offices, ({ pilotBatch, b2bFrom }) => `${pilotBatch} ${b2bFrom}`)).toEqual({
    '1 2020-07-01': 10,
    '2 2020-09-01': 12,
    'null 2021-07-01': 20,
  });
});

test.each([
  ['0100', 'Beijing Customs', '北京海关', 1],
  ['2244', 'Shanghai Customs', '上海海关', 2],
  ['6400', 'Haikou Customs', '海口海关', null],
  ['9000', "Xi'an Customs", '西安海关', 2],
])('%s is of %s', (code, nameEn, nameZh, pilotBatch) => {
  expect(districtOf(code, reference.offices)).toMatchObject({
    code: `${code.slice(0, 2)}00`,
    nameEn,
    nameZh,
    pilotBatch,
  });
});

test('office codes are four characters of text, leading zeros kept', () => {
  expect(reference.offices.filter(({ code }) => !/^\d{2}00$/.test(code))).toEqual([]);
  expect(reference.offices.filter(({ code }) => code.startsWith('0')).map(({ code }) => code)).toEqual([
    '0100',
    '0200',
    '0400',
    '0500',
    '0600',
    '0700',
    '0800',
    '0900',
  ]);
});

test.each([
  ['0110', ['imports', 'exports'], 'general', ''],
  ['1210', ['imports', 'exports'], 'B2C', '2014-08-01'],
  ['1239', ['imports'], 'B2C', '2016-12-01'],
  ['9610', ['imports', 'exports'], 'B2C', '2014-02-10'],
  ['9710', ['exports'], 'B2B', '2020-07-01'],
  ['9810', ['exports'], 'B2B2C (stock sent abroad, sold later)', '2020-07-01'],
])('mode %s', (code, flows, channel, from) => {
  expect(reference.modes.find((mode) => mode.code === code)).toMatchObject({ flows, channel, from });
});

test('every partner has a name in both languages', () => {
  expect(reference.partners).toHaveLength(223);
  for (const { iso2, iso3 } of reference.partners) {
    expect(partnerName(iso2, 'en'), iso3).toMatch(/^\p{Lu}\p{Ll}/u);
    expect(partnerName(iso2, 'zh'), iso3).toMatch(/^\p{Script=Han}{2}/u);
  }
});

test.each([
  ['110', 'HKG', 'Hong Kong, China', '中国香港'],
  ['121', 'MAC', 'Macao, China', '中国澳门'],
  ['143', 'TWN', 'Taiwan, China', '中国台湾'],
  ['116', 'JPN', 'Japan', '日本'],
  ['303', 'GBR', 'United Kingdom', '英国'],
  ['502', 'USA', 'United States', '美国'],
  ['344', 'RUS', 'Russia', '俄罗斯'],
  ['601', 'AUS', 'Australia', '澳大利亚'],
])('partner %s, %s, is %s', (customsCode, iso3, en, zh) => {
  const partner = reference.partners.find((one) => one.customsCode === customsCode);
  expect(partner?.iso3).toBe(iso3);
  expect(partnerName(partner?.iso2 ?? '', 'en')).toBe(en);
  expect(partnerName(partner?.iso2 ?? '', 'zh')).toBe(zh);
});

test('special days per year, as the notices have them', () => {
  const years = { 2017: 29, 2018: 32, 2019: 28, 2020: 37, 2021: 38, 2022: 39, 2023: 33, 2024: 36, 2025: 33, 2026: 39 };
  expect(count(reference.specialDays, ({ day }) => day.slice(0, 4))).toEqual(years);
  expect(count(reference.specialDays, ({ kind }) => kind)).toEqual({ off: 279, makeup_workday: 65 });
  expect(reference.specialDays.filter(({ day }) => !isDay(day))).toEqual([]);
});

test('a make-up workday falls on a weekend, but for the end of the lengthened holiday of 2020', () => {
  const weekday = reference.specialDays.filter(
    ({ day, kind }) => kind === 'makeup_workday' && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
  );
  expect(weekday.map(({ day }) => day)).toEqual(['2020-02-03']);
});

test('trade events: nine a year from 2017 to 2027, Spring Festival where it falls', () => {
  expect(Object.values(count(reference.tradeEvents, ({ day }) => day.slice(0, 4)))).toEqual(Array(11).fill(9));
  expect(reference.tradeEvents.filter(({ name }) => name.startsWith('Spring')).map(({ day }) => day)).toEqual([
    '2017-01-28',
    '2018-02-16',
    '2019-02-05',
    '2020-01-25',
    '2021-02-12',
    '2022-02-01',
    '2023-01-22',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
  ]);
  const words = new Set(reference.tradeEvents.flatMap(({ affects }) => affects));
  expect(words).toEqual(new Set(['all', 'imports', 'exports']));
});
