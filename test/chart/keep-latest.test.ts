import { expect, test } from 'vitest';
import { keepLatest } from '../../src/chart/keep-latest.ts';

const numbers = () => keepLatest<number>(10, (value) => value);

test('what was used last stays, up to so many bytes', () => {
  const kept = numbers();
  kept.set('a', 4);
  kept.set('b', 4);
  kept.get('a');
  kept.set('c', 4);
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([4, undefined, 4]);
});

test('one that takes the place of another weighs once', () => {
  const kept = numbers();
  kept.set('a', 6);
  kept.set('a', 5);
  kept.set('b', 5);
  expect([kept.get('a'), kept.get('b')]).toEqual([5, 5]);
});

test('one that is too large by itself is not kept', () => {
  const kept = numbers();
  kept.set('a', 11);
  kept.set('b', 10);
  expect([kept.get('a'), kept.get('b')]).toEqual([undefined, 10]);
});
