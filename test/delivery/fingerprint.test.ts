import { expect, test } from 'vitest';
import { fingerprint } from '../../src/delivery/fingerprint.ts';

test('the order of keys does not matter, everything else does', () => {
  const trigger = { user: 'U1', action: { id: 'a', ts: '1.2' }, list: [1, 2] };
  expect(fingerprint({ list: [1, 2], action: { ts: '1.2', id: 'a' }, user: 'U1' })).toBe(fingerprint(trigger));
  for (const other of [
    { ...trigger, user: 'U2' },
    { ...trigger, list: [2, 1] },
    { ...trigger, action: {} },
  ])
    expect(fingerprint(other)).not.toBe(fingerprint(trigger));
});
