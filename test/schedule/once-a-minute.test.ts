import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceAMinute } from '../../src/schedule/once-a-minute.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what happens often is told once a minute, with how often', () => {
  const tell = vi.fn();
  const note = onceAMinute(tell);
  for (let at = 0; at < 3; at += 1) note();
  expect(tell).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(tell.mock.calls).toEqual([[3]]);
  vi.advanceTimersByTime(600_000);
  note();
  vi.advanceTimersByTime(60_000);
  expect(tell.mock.calls).toEqual([[3], [1]]);
});
