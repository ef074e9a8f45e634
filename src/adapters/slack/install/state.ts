import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { keyFor } from '../../../access/seal.ts';

/** An administrator reads Slack's consent page for so long at most. */
export const STATE_SECONDS = 600;

export interface FreshState {
  /** Goes to Slack and comes back. */
  readonly state: string;
  /** Stays in the browser that asked: an address that somebody else sends is worthless. */
  readonly cookie: string;
}

const sign = (text: string, key: Buffer): string =>
  createHmac('sha256', keyFor(key, 'slack-install')).update(text).digest('base64url');

/** A state that nobody can forge: a random cookie and a time, signed. Nothing is kept. */
export function newState(key: Buffer, now: Date): FreshState {
  const cookie = randomBytes(18).toString('base64url');
  const until = Math.floor(now.getTime() / 1000) + STATE_SECONDS;
  return { cookie, state: `${until}.${sign(`${until}.${cookie}`, key)}` };
}

/** True for a state that was made here, for this browser, and not too long ago. */
export function isOwnState({ state, cookie }: FreshState, key: Buffer, now: Date): boolean {
  const [until = '', signature = ''] = state.split('.');
  const expected = Buffer.from(sign(`${until}.${cookie}`, key));
  const given = Buffer.from(signature);
  return (
    cookie !== '' &&
    given.length === expected.length &&
    timingSafeEqual(given, expected) &&
    Number(until) * 1000 > now.getTime()
  );
}
