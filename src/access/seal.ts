import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
export const KEY_BYTES = 32;

/** Reads a key of 32 bytes as base64 or hexadecimal; null for anything else. */
export function readKey(text: string): Buffer | null {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  return key.length === KEY_BYTES ? key : null;
}

/** A key for one use of a secret alone, so that what one use gives away helps with no other. */
export const keyFor = (key: Buffer, use: string): Buffer => createHmac('sha256', key).update(use).digest();

/** Encrypts a secret (AES-256-GCM). It opens only with the same key and under the same name: moved, it is worthless. */
export function seal(secret: string, key: Buffer, name: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return [VERSION, nonce, cipher.getAuthTag(), sealed]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.');
}

/** What `seal` closed; null with another key or name, or when a bit of it was changed. */
export function unseal(sealed: string, key: Buffer, name: string): string | null {
  const [version, nonce, tag, text] = sealed.split('.');
  if (version !== VERSION || !nonce || !tag || text === undefined) return null;
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
      .setAAD(Buffer.from(name))
      .setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
