import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashCounter, rowHashes } from '../../../src/ingest/map/row-hashes.ts';

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

test('each of many hashes is counted by itself', () => {
  const countOf = hashCounter();
  const first = Array.from({ length: 5_000 }, (_, at) => countOf(hashOf(`row ${at}`)));
  expect(new Set(first)).toEqual(new Set([1]));
  const again = Array.from({ length: 5_000 }, (_, at) => countOf(hashOf(`row ${at}`)));
  expect(new Set(again)).toEqual(new Set([2]));
  expect(countOf(hashOf('row 7'))).toBe(3);
});

test('equal rows have one name, told apart by a number; asked twice of one row it is the same', () => {
  const [a, b] = [1, 2].map((line) => ({ line, fields: ['x', undefined], fault: null }));
  if (!a || !b) throw new Error('two rows');
  const nameOf = rowHashes();
  const name = nameOf(a);
  expect(name).toMatch(/^[\w-]{22}\.1$/);
  expect(nameOf(a)).toBe(name);
  expect(nameOf(b)).toBe(name.replace(/1$/, '2'));
});
