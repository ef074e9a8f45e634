import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** An Ed25519 key in DER is these bytes and then the key itself (RFC 8410). */
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Older or newer requests are refused: a recorded one cannot be played again later. */
const MOST_SECONDS_OFF = 300;

/** The application's public key from the Developer Portal, 64 hex digits. Throws with what is wrong. */
export function readPublicKey(hex: string): KeyObject {
  if (!/^[0-9a-f]{64}$/i.test(hex)) throw new Error('DISCORD_PUBLIC_KEY is not 64 hexadecimal digits');
  return createPublicKey({ key: Buffer.concat([DER_PREFIX, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' });
}

export interface SignedRequest {
  /** `X-Signature-Ed25519`, hex. */
  readonly signature: string;
  /** `X-Signature-Timestamp`, seconds. */
  readonly timestamp: string;
  readonly body: Uint8Array;
}

/** True when Discord signed exactly this body at about this time. */
export function verifySignature({ signature, timestamp, body }: SignedRequest, key: KeyObject, now: Date): boolean {
  if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > MOST_SECONDS_OFF) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
