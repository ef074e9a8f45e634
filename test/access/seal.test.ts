import { expect, test } from 'vitest';
import { readKey, seal, unseal } from '../../src/access/seal.ts';

const key = Buffer.alloc(32, 1);

test('a secret opens with its key and name alone, and never looks the same twice', () => {
  const sealed = seal('xoxb-secret', key, 'slack T1');
  expect(sealed).not.toContain('xoxb');
  expect(seal('xoxb-secret', key, 'slack T1')).not.toBe(sealed);
  expect(unseal(sealed, key, 'slack T1')).toBe('xoxb-secret');
  expect(unseal(sealed, key, 'slack T2')).toBeNull();
  expect(unseal(sealed, Buffer.alloc(32, 2), 'slack T1')).toBeNull();
});

test.each([0, 1, 2, 3])('part %i changed or left out opens nothing', (part) => {
  const parts = seal('xoxb-secret', key, 'n').split('.');
  const change = (text: string): string => parts.map((one, at) => (at === part ? text : one)).join('.');
  const flipped = (parts[part] ?? '').replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
  for (const text of [flipped, '', 'AAAA']) expect(unseal(change(text), key, 'n')).toBeNull();
});

test.each([
  [key.toString('base64'), true],
  [key.toString('hex'), true],
  ['too short', false],
  ['', false],
])('%j is a key: %s', (text, is) => {
  expect(readKey(text)?.equals(key) ?? false).toBe(is);
});
