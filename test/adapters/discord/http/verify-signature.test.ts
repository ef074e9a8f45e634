import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPublicKey, verifySignature } from '../../../../src/adapters/discord/http/verify-signature.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = readPublicKey(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'));
const now = new Date('2021-01-14T08:00:00Z');
const seconds = now.getTime() / 1000;

const signed = (at: number, text = '{"type":1}') => ({
  signature: sign(null, Buffer.from(`${at}${text}`), privateKey).toString('hex'),
  timestamp: String(at),
  body: Buffer.from(text),
});

test.each([
  [0, true],
  [-299, true],
  [299, true],
  [-301, false],
  [301, false],
  [86_400, false],
])('a request signed %d s from now', (off, good) => {
  expect(verifySignature(signed(seconds + off), key, now)).toBe(good);
});

test.each([
  ['another body', { body: Buffer.from('{"type":2}') }],
  ['another time', { timestamp: String(seconds - 1) }],
  ['no signature', { signature: '' }],
  ['a short signature', { signature: 'ab' }],
  ['a zero signature', { signature: '0'.repeat(128) }],
  ['no time', { timestamp: '' }],
  ['a strange time', { timestamp: '1e9' }],
])('%s is refused', (_name, forged) => {
  expect(verifySignature({ ...signed(seconds), ...forged }, key, now)).toBe(false);
});

test.each(['', 'abc', 'g'.repeat(64)])('%j is no public key', (hex) => {
  expect(() => readPublicKey(hex)).toThrow('DISCORD_PUBLIC_KEY');
});
