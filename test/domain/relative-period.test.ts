import { expect, test } from 'vitest';
import { resolveRelative } from '../../src/domain/period.ts';

test.each([
  ['2026-11-23', '2026-11-16..2026-11-22'],
  ['2026-11-29', '2026-11-16..2026-11-22'],
  ['2026-01-01', '2025-12-22..2025-12-28'],
] as const)('last week on %s is the Monday to Sunday before: %s', (today, week) => {
  const span = resolveRelative('last week', today);
  expect(`${span?.from}..${span?.to}`).toBe(week);
});

test('this week runs to its Sunday', () => {
  expect(resolveRelative('this week', '2026-11-24')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
});
