import { createHmac, timingSafeEqual } from 'node:crypto';

/** Older requests may be replayed by someone who saw them; a clock that runs ahead signs no true request either. */
export const WINDOW_SECONDS = 300;

export interface SignedRequest {
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
  readonly body: Buffer;
}

/** Why a request is not taken; null for one that Slack signed within five minutes of now. */
export type SignatureFault = 'unsigned' | 'bad-timestamp' | 'too-old' | 'from-the-future' | 'bad-signature';

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signatureFault(
  { signature, timestamp, body }: SignedRequest,
  secret: string,
  now: Date,
): SignatureFault | null {
  if (!signature || !timestamp) return 'unsigned';
  if (!/^\d{1,12}$/.test(timestamp)) return 'bad-timestamp';
  const age = Math.floor(now.getTime() / 1000) - Number(timestamp);
  if (age > WINDOW_SECONDS) return 'too-old';
  if (age < -WINDOW_SECONDS) return 'from-the-future';
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  const given = Buffer.from(/^v0=([0-9a-f]{64})$/.exec(signature)?.[1] ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected) ? null : 'bad-signature';
}
