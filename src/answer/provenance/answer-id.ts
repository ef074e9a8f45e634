import { createHash } from 'node:crypto';

/** Base 32 without letters that look like digits (https://www.crockford.com/base32.html). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** Eight letters that name a question on a state of the data, the same on every machine and in every language. */
export function answerId(question: string, state: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([question, state]))
    .digest();
  return Array.from({ length: LENGTH }, (_, at) => LETTERS[(hash[at] ?? 0) % LETTERS.length]).join('');
}

/** An id as it may be typed: small letters, hyphens, o for 0, i and l for 1. Null when it can be none. */
export function readAnswerId(typed: string): string | null {
  const id = typed.toUpperCase().replace(/[-\s]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return id.length === LENGTH && [...id].every((letter) => LETTERS.includes(letter)) ? id : null;
}
