import { createHash } from 'node:crypto';

/** What one trigger was, whatever envelope it came in: a redelivery repeats all of these, a new question differs in one. */
export const fingerprint = (parts: readonly (string | undefined)[]): string =>
  createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? '')))
    .digest('base64url');
