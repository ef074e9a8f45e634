import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CALIBERS, type PublishedFigure, SERIES, STATUSES } from '../../../src/domain/figure.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { readRelease } from '../../../src/ingest/release/read-release.ts';
import { releaseLines } from '../../../src/text/release-line.ts';

const read = (text: string) => readRelease(text, { today: '2026-11-24', nearest: () => [] });

const about = {
  period: '2024',
  caliber: 'full',
  status: 'preliminary',
  published: '2025-01-13',
  evidence: 'official',
} as const;
const source = { en: 'GAC, http://www.customs.gov.cn/a', zh: '海关总署' };
const EXPECTED: PublishedFigure[] = [
  { ...about, series: 'trade', kind: 'level', value: 263e12, precision: 1e12, source },
  { ...about, series: 'trade', kind: 'growth', value: 1080, precision: 10, source },
  { ...about, series: 'imports', kind: 'level', value: 4800e10, precision: 1e10, source },
  { ...about, series: 'imports', kind: 'growth', value: -10, precision: 10, source },
];

test.each([
  '2024 preliminary 2025-01-13 trade 2.63 trillion yuan +10.8 % imports 480.0 billion yuan -0.1 % source GAC, http://www.customs.gov.cn/a 来源 海关总署',
  'trade up by 10.8% to 2.63 trillion rmb; imports 480.0 billion, down 0.1 percent; prelim data of 2024 released on 13 Jan 2025 来源：海关总署 source: GAC, <http://www.customs.gov.cn/a>',
  '2024年 初步数据 2025年1月13日 进出口2.63万亿元，增长10.8%，其中进口4800亿元、下降0.1% 来源：海关总署 source GAC, <http://www.customs.gov.cn/a|customs.gov.cn>',
  '２０２４年　初步　2025年1月13日發布　進出口 2.63 萬億元 同比增長 10.8％ 進口 4,800 億元 -0.1％ 全口径 来源 海关总署 source GAC, http://www.customs.gov.cn/a',
])('%s', (line) => {
  const found = read(line);
  expect(isRefusal(found) ? found : new Set(found)).toEqual(new Set(EXPECTED));
});

test.each([
  ['2024 preliminary exports 2.15 trillion source x', 'bad-release', 'published'],
  ['2024 2025-01-13 exports 2.15 trillion source x', 'bad-release', 'status'],
  ['preliminary 2025-01-13 exports 2.15 trillion source x', 'bad-release', 'period'],
  ['2024 preliminary 2025-01-13 exports 2.15 trillion', 'bad-release', 'source'],
  ['2024 preliminary 2025-01-13 source x', 'bad-release', 'series'],
  ['2024 preliminary 2027-01-13 exports 2.15 trillion source x', 'bad-release', 'published'],
  ['2024 preliminary 2024-12-31 exports 2.15 trillion source x', 'bad-release', 'published'],
  ['2023..2024 preliminary 2025-01-13 exports 2.15 trillion source x', 'bad-release', 'period'],
  ['2024 preliminary 2025-01-13 exports 2.15 trillion exports 2.1 trillion source x', 'bad-release', 'series'],
  ['2024 preliminary 2025-01-13 exports +16.94 % source x', 'bad-release', 'value'],
  ['2024 preliminary 2025-01-13 exports -2.15 trillion source x', 'bad-release', 'value'],
  ['2024 preliminary final 2025-01-13 exports 2.15 trillion source x', 'bad-release', 'status'],
  ['2024 2023 preliminary 2025-01-13 exports 2.15 trillion source x', 'bad-release', 'period'],
  ['2024-13 preliminary 2025-01-13 exports 2.15 trillion source x', 'bad-period', 'text'],
  ['2024 preliminary 2025-01-13 exports 2.15 source x', 'bad-value', 'key'],
  ['2024 preliminary 2025-01-13 2.15 trillion source x', 'bad-value', 'key'],
  ['2024 preliminary 2025-01-13 exportz 2.15 trillion source x', 'unknown-word', 'word'],
  ['2024 preliminary 2025-01-13 exports 2.15 trillions source x', 'unknown-word', 'word'],
  ['2024 preliminary 2025-01-13 exports 300 billion dollar source x', 'unknown-word', 'word'],
  ['2024 preliminary 2025-01-13 exports up 1.0 个百分点 source x', 'bad-value', 'key'],
  ['2024年 初步 2025年1月13日 退货 2.15万亿元 来源 x', 'unknown-word', 'word'],
])('%s is refused: %s, %s', (line, code, part) => {
  const found = read(line);
  expect(found).toMatchObject({ code });
  const { facts } = found as { facts: { fault?: { field?: string } } };
  expect(facts.fault?.field ?? Object.keys(facts)[0]).toBe(part);
});

test.each([
  [301, 'source-too-long'],
  [4000, 'line-too-long'],
])('a source of %i characters: %s', (length, fault) => {
  const line = `2024 preliminary 2025-01-13 exports 2.15 trillion source ${'x'.repeat(length)}`;
  expect(read(line)).toMatchObject({ code: 'bad-release', facts: { fault: { fault } } });
});

test('the place of what is not known is counted in what was typed', () => {
  expect(read('2024  preliminary exportz 2.15 trillion source x')).toMatchObject({
    facts: { word: 'exportz', at: 18 },
  });
});

const figures = fc
  .record({
    period: fc.constantFrom('2024', '2024H1', '2024Q3', '2024-11', '2019'),
    caliber: fc.constantFrom(...CALIBERS),
    status: fc.constantFrom(...STATUSES),
    evidence: fc.constantFrom('official', 'press'),
    source: fc.constantFrom(
      { en: 'GAC (a), http://a.b/c?d=1', zh: '海关总署（一）' },
      { en: 'one 名 for both', zh: 'one 名 for both' },
    ),
    values: fc.uniqueArray(
      fc.oneof(
        fc.record({
          series: fc.constantFrom(...SERIES),
          kind: fc.constant('level' as const),
          value: fc.integer({ min: 1, max: 90_000 }),
          power: fc.integer({ min: 2, max: 11 }),
        }),
        fc.record({
          series: fc.constantFrom(...SERIES),
          kind: fc.constant('growth' as const),
          value: fc.integer({ min: -999, max: 5_000 }),
          power: fc.constant(1),
        }),
        fc.record({
          series: fc.constantFrom(...SERIES),
          kind: fc.constant('usd' as const),
          value: fc.integer({ min: 1, max: 9_000 }),
          power: fc.integer({ min: 8, max: 11 }),
        }),
      ),
      { minLength: 1, selector: ({ series, kind }) => `${series} ${kind}` },
    ),
  })
  .map(({ values, ...rest }): PublishedFigure[] =>
    values
      .sort((a, b) => SERIES.indexOf(a.series) - SERIES.indexOf(b.series))
      .map(({ series, kind, value, power }) => ({
        ...rest,
        ...{ series, kind, published: '2025-12-13' },
        ...{ value: value * 10 ** power, precision: 10 ** power },
      })),
  );

test.each(['en', 'zh'] as const)('canonical words in %s read to the same figures', (lang) => {
  fc.assert(
    fc.property(figures, (given) => {
      const [line = '', ...more] = releaseLines(given, lang);
      expect(more).toEqual([]);
      const found = read(line);
      expect(isRefusal(found) ? found : [...found]).toEqual(given);
    }),
    { numRuns: 200 },
  );
});
