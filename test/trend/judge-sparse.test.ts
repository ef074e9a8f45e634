import { expect, test } from 'vitest';
import { buildCalendar } from '../../src/trend/calendar.ts';
import { explain } from '../../src/trend/explain.ts';
import type { Finding } from '../../src/trend/finding.ts';
import { createFleet } from '../../src/trend/fleet.ts';
import { judgeDay } from '../../src/trend/judge-day.ts';
import { poissonScore } from '../../src/trend/judge-sparse.ts';
import { standingOf } from '../../src/trend/standing.ts';
import { takeReport } from '../../src/trend/take-report.ts';

const OFFICE = { office: 'A', mode: 'exports', metric: 'returns' };
const START = 18_000;

/** One return every third day; from `surge` on two a day for a week. */
function judged(days: number, surge: number): { findings: Finding[]; fleet: ReturnType<typeof createFleet> } {
  const fleet = createFleet(buildCalendar([], []), START - 30);
  const findings: Finding[] = [];
  for (let at = 0; at < days; at += 1) {
    const many = at >= surge && at < surge + 7;
    const value = many ? 2 : Number(at % 3 === 0);
    takeReport(fleet, { series: OFFICE, day: START + at, value, base: null, provisional: false }, START + at);
    findings.push(...judgeDay(fleet, START + at));
  }
  return { findings, fleet };
}

test.each([
  // Exact tails of the Poisson law as standard deviations of a normal one.
  [3, 0.3, 2.69],
  [15, 2.1, 5.4],
  [0, 10, -3.91],
])('%i counts where %f are usual: %f standard deviations', (count, mean, score) => {
  expect(poissonScore(count, mean)).toBeCloseTo(score, 0);
});

test('a surge of counts that are mostly zeros is found within its week, and explained', () => {
  const { findings, fleet } = judged(420, 410);
  const [first] = findings.filter(({ alert }) => alert);
  expect(first).toMatchObject({ direction: 'up', first: START + 410 });
  expect(first?.day).toBeLessThan(START + 417);
  expect(standingOf(fleet, OFFICE)).toBe('judged');
  const told = explain(fleet, first as Finding);
  expect(told?.actual).toBe(2 * ((first?.day ?? 0) - START - 409));
  expect(told?.expected).toBeCloseTo(((first?.day ?? 0) - START - 409) / 3, 0);
});

test('nothing is said of quiet counts, nor of counts known for a few weeks', () => {
  expect(judged(420, 1000).findings).toEqual([]);
  const young = judged(80, 60);
  expect(young.findings).toEqual([]);
});
