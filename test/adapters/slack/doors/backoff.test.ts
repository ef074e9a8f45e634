import { expect, test } from 'vitest';
import { backoff } from '../../../../src/adapters/slack/doors/backoff.ts';

test.each([
  [0, 50],
  [1, 100],
  [4, 800],
  [10, 30_000],
  [1000, 30_000],
])('try %i waits at most %i ms and at least half of it', (attempt, most) => {
  expect(backoff(attempt, () => 1)).toBe(most);
  expect(backoff(attempt, () => 0)).toBe(most / 2);
});
