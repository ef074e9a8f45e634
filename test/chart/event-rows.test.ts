import { expect, test } from 'vitest';
import { eventRows, placeInRows } from '../../src/chart/event-rows.ts';

const spot = (x: number) => ({ x, width: 40 });

test.each([
  [[0, 100], 1, [0, 0]],
  [[0, 10], 2, [0, 1]],
  [[0, 10, 20], 2, [0, 1, null]],
  [[0, 10, 60], 2, [0, 1, 0]],
  [[0], 0, [null]],
])('texts at %j in %d rows go to %j', (places, rows, expected) => {
  expect(placeInRows(places.map(spot), rows)).toEqual(expected);
});

test.each([
  [[], 0],
  [[10], 1],
  [[10, 14], 2],
  [[10, 12, 14, 16, 18], 3],
])('events at %j of 365 days take %d rows', (days, rows) => {
  expect(
    eventRows(
      days.map((at) => ({ at, text: 'Spring Festival' })),
      365,
    ),
  ).toBe(rows);
});
