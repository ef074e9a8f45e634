import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signatureFault } from '../../../../src/adapters/slack/doors/verify-request.ts';

const SECRET = 'secret';
const NOW = new Date('2026-11-24T00:30:00Z');
const seconds = NOW.getTime() / 1000;
const body = Buffer.from('token=x&text=出口');

const sign = (timestamp: string, secret = SECRET): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body.toString()}`).digest('hex')}`;
const request = (timestamp: string, signature: string | undefined = sign(timestamp)) => ({
  timestamp,
  signature,
  body,
});

test.each([
  ['signed now', request(`${seconds}`), null],
  ['five minutes old', request(`${seconds - 300}`), null],
  ['older', request(`${seconds - 301}`), 'too-old'],
  ['five minutes ahead', request(`${seconds + 300}`), null],
  ['further ahead', request(`${seconds + 301}`), 'from-the-future'],
  ['tomorrow', request(`${seconds + 86_400}`), 'from-the-future'],
  ['another secret', request(`${seconds}`, sign(`${seconds}`, 'other')), 'bad-signature'],
  ['a signature of another time', request(`${seconds}`, sign(`${seconds - 1}`)), 'bad-signature'],
  ['a cut signature', request(`${seconds}`, sign(`${seconds}`).slice(0, -2)), 'bad-signature'],
  ['no hexadecimal', request(`${seconds}`, `v0=${'z'.repeat(64)}`), 'bad-signature'],
  ['an empty one', request(`${seconds}`, 'v0='), 'bad-signature'],
  ['no time', { ...request(`${seconds}`), timestamp: undefined }, 'unsigned'],
  ['no signature', { ...request(`${seconds}`), signature: undefined }, 'unsigned'],
  ['a time that is none', request('1e9'), 'bad-timestamp'],
])('%s: %s', (_, signed, fault) => {
  expect(signatureFault(signed, SECRET, NOW)).toBe(fault);
});

test('another body', () => {
  expect(signatureFault({ ...request(`${seconds}`), body: Buffer.from('other') }, SECRET, NOW)).toBe('bad-signature');
});
