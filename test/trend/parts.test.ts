import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCalendar } from '../../src/trend/calendar.ts';
import { dayNumber, dayOf, weekdayOf } from '../../src/trend/day-number.ts';
import { nextEpisode } from '../../src/trend/episode.ts';
import { drivers } from '../../src/trend/explain.ts';
import { residualOf } from '../../src/trend/residual.ts';
import { DELAYS, delayKernel, returnOffset } from '../../src/trend/return-offset.ts';
import { solve } from '../../src/trend/solve.ts';

test('days and their numbers', () => {
  expect(dayOf(dayNumber('2021-02-12'))).toBe('2021-02-12');
  expect(weekdayOf(dayNumber('2021-02-12'))).toBe(4);
  expect(weekdayOf(dayNumber('1969-12-29'))).toBe(0);
});

test('a festival reaches the days around it; a make-up workday is one', () => {
  const calendar = buildCalendar(
    [
      { day: '2021-02-12', nameZh: '春节', kind: 'off' },
      { day: '2021-02-20', nameZh: '春节', kind: 'makeup_workday' },
      { day: '2021-04-05', nameZh: '清明节', kind: 'off' },
    ],
    [{ day: '2021-02-12', name: 'Spring Festival day 1', affects: ['all'] }],
  );
  const names = (day: string): string[] =>
    (calendar.days.get(dayNumber(day))?.keys ?? []).map((key) => calendar.names[key] ?? '');
  expect(names('2021-02-12')).toEqual(['spring+0', 'off in a festival']);
  expect(names('2021-02-02')).toEqual(['spring-10']);
  expect(names('2021-04-05')).toEqual(['off 清明节', 'off, first']);
  expect(calendar.days.get(dayNumber('2021-02-20'))?.makeup).toBe(true);
  expect(calendar.days.get(dayNumber('2021-07-01'))).toBeUndefined();
});

test('the solver solves', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 12, maxLength: 12 }), (numbers) => {
      const size = 3;
      const wanted = numbers.slice(9);
      const a = new Float64Array(size * size);
      for (let i = 0; i < size; i += 1)
        for (let j = 0; j < size; j += 1) {
          for (let k = 0; k < size; k += 1)
            a[i * size + j] = (a[i * size + j] ?? 0) + (numbers[i * size + k] ?? 0) * (numbers[j * size + k] ?? 0);
          if (i === j) a[i * size + j] = (a[i * size + j] ?? 0) + 1;
        }
      const b = Float64Array.from({ length: size }, (_, i) =>
        wanted.reduce((sum, x, j) => sum + x * (a[i * size + j] ?? 0), 0),
      );
      expect(solve(a, b, size)).toBe(true);
      wanted.forEach((x, i) => {
        expect(b[i]).toBeCloseTo(x, 6);
      });
    }),
  );
});

test('a matrix that is not positive definite is refused', () => {
  expect(solve(Float64Array.from([1, 2, 2, 1]), new Float64Array(2), 2)).toBe(false);
});

test.each([
  [100, 100, 0],
  [110, 100, Math.log(1.1)],
  [90, 100, Math.log(0.9)],
])('residual of %d against %d is near %d', (actual, expected, wanted) => {
  expect(Math.abs(residualOf(actual, expected, 0) - wanted)).toBeLessThan(0.01);
});

test('a zero is bounded', () => {
  expect(residualOf(0, 1e9, 0)).toBe(-3);
});

test.each(DELAYS)('returns %d days after export come at that delay', (delay) => {
  const kernel = delayKernel(delay);
  expect(kernel.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(returnOffset(new Float64Array(100).fill(50), 99, delay)).toBeCloseTo(Math.log(50), 9);
  expect(returnOffset(new Float64Array(100).fill(Number.NaN), 99, delay)).toBeNaN();
});

test('parts of a deviation add up to it', () => {
  const part = fc.record({
    name: fc.string(),
    actual: fc.integer({ min: 0, max: 1e6 }),
    usual: fc.integer({ min: 0, max: 1e6 }),
  });
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 1e6 }),
      (parts, expected) => {
        const actual = parts.reduce((sum, one) => sum + one.actual, 0);
        const shared = drivers(parts, expected).reduce((sum, one) => sum + one.difference, 0);
        expect(shared).toBeCloseTo(actual - expected, 3);
      },
    ),
  );
});

test('a deviation that goes on is told again only when it has grown', () => {
  const first = nextEpisode(null, { day: 10, score: 5, direction: 'up' });
  expect(first).toMatchObject({ first: 10, score: 5 });
  expect(nextEpisode(first, { day: 11, score: 5.1, direction: 'up' })).toBeNull();
  expect(nextEpisode(first, { day: 11, score: 5.3, direction: 'up' })).toMatchObject({ first: 10, told: 11 });
  expect(nextEpisode(first, { day: 12, score: 6, direction: 'up' })).toMatchObject({ first: 10, told: 12 });
  expect(nextEpisode(first, { day: 12, score: 4, direction: 'down' })).toMatchObject({ first: 12, direction: 'down' });
});
