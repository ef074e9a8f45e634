import { createHash } from 'node:crypto';

/** The same for the same bytes, and for nothing else. */
export const etagOf = (bytes: Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
