import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../../src/language/near/distance.ts';
import { leastDistance, lettersOf } from '../../../src/language/near/letters.ts';

/** The definition, without a limit and without thrift. */
function plain(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const ways = [
    plain(a.slice(1), b) + 1,
    plain(a, b.slice(1)) + 1,
    plain(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(plain(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

test.each([
  ['exprots', 'exports', 1],
  ['naning', 'nanning', 1],
  ['naning', 'nanjing', 1],
  ['suzhou', 'fuzhou', 1],
  ['abc', 'abc', 0],
  ['石家装', '石家庄', 1],
])('%s to %s: %i', (a, b, far) => {
  expect(distance(a, b, 5)).toBe(far);
});

test('is what the definition says, up to the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 6 }), (a, b, limit) => {
      expect(distance(a, b, limit)).toBe(Math.min(plain(a, b), limit + 1));
      expect(leastDistance(lettersOf(a), lettersOf(b))).toBeLessThanOrEqual(plain(a, b));
    }),
  );
});
