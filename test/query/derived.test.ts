import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval } from '../../src/domain/interval.ts';
import { balanceOf, contributionsOf, levelBefore, shareOf } from '../../src/query/derived.ts';
import { releaseOf } from './release-of.ts';

const ARTICLE = releaseOf({
  'trade level': 1.69,
  'exports level': 1.12,
  'imports level': 0.57,
  'trade growth': 31.1,
  'exports growth': 40.1,
  'imports growth': 16.5,
});

const rounded = (interval: Interval | null | undefined, digits: number): number[] =>
  interval ? [interval.low, interval.centre, interval.high].map((value) => Number(value.toFixed(digits))) : [];

describe('the figures of January 2021', () => {
  test('contributions', () => {
    const points = contributionsOf(ARTICLE);
    expect(rounded(points?.exports, 3)).toEqual([24.725, 24.836, 24.946]);
    expect(rounded(points?.imports, 3)).toEqual([6.204, 6.269, 6.335]);
  });

  test('share, balance and the level before', () => {
    expect(rounded(shareOf(ARTICLE, 'exports'), 2)).toEqual([65.98, 66.27, 66.52]);
    const trillions = (interval: Interval | null): number[] =>
      rounded(interval, 0).map((fen) => Number((fen / 1e14).toFixed(5)));
    expect(trillions(balanceOf(ARTICLE))).toEqual([0.54, 0.55, 0.55865]);
    expect(trillions(levelBefore(ARTICLE, 'exports'))).toEqual([0.79558, 0.79943, 0.80328]);
  });
});

test.each([
  ['only the total', { 'trade level': 2.75 }],
  ['the total and its growth', { 'trade level': 2.38, 'trade growth': 15.6 }],
] as const)('%s says nothing of the parts', (_, printed) => {
  const release = releaseOf(printed);
  expect(contributionsOf(release)).toBeNull();
  expect(shareOf(release, 'exports')).toBeNull();
  expect(balanceOf(release)).toBeNull();
  expect(levelBefore(release, 'exports')).toBeNull();
});

test('a part that was not printed follows from the others', () => {
  const release = releaseOf({
    'trade level': 2.11,
    'exports level': 1.55,
    'trade growth': 9.8,
    'exports growth': 11.7,
    'imports growth': 4.9,
  });
  const share = shareOf(release, 'imports');
  expect(share?.low).toBeLessThan(100 * (0.56 / 2.11));
  expect(share?.high).toBeGreaterThan(100 * (0.56 / 2.11));
});

// The law behind "provable digits": whatever the true values were, their rounded figures never exclude them.
test('the true value is never excluded', () => {
  const level = fc.double({ min: 0.2, max: 3, noNaN: true });
  const rate = fc.double({ min: -0.4, max: 0.8, noNaN: true });
  fc.assert(
    fc.property(level, level, rate, rate, (exports, imports, exportsRate, importsRate) => {
      const [before, importsBefore] = [exports / (1 + exportsRate), imports / (1 + importsRate)];
      const [trade, tradeBefore] = [exports + imports, before + importsBefore];
      const release = releaseOf({
        'trade level': trade,
        'exports level': exports,
        'imports level': imports,
        'trade growth': 100 * (trade / tradeBefore - 1),
        'exports growth': 100 * exportsRate,
        'imports growth': 100 * importsRate,
      });
      const holds = (interval: Interval | null | undefined, value: number): void => {
        const noise = 1e-9 * Math.max(1, Math.abs(value));
        expect(interval?.low).toBeLessThanOrEqual(value + noise);
        expect(interval?.high).toBeGreaterThanOrEqual(value - noise);
        expect(interval?.centre).toBeGreaterThanOrEqual(interval?.low ?? Number.NaN);
        expect(interval?.centre).toBeLessThanOrEqual(interval?.high ?? Number.NaN);
      };
      const points = contributionsOf(release);
      holds(points?.exports, (100 * (exports - before)) / tradeBefore);
      holds(points?.imports, (100 * (imports - importsBefore)) / tradeBefore);
      holds(shareOf(release, 'exports'), (100 * exports) / trade);
      holds(balanceOf(release), (exports - imports) * 1e14);
      holds(levelBefore(release, 'exports'), before * 1e14);
    }),
    { numRuns: 60 },
  );
});
