import { createHash } from 'node:crypto';
import type { AuditRow } from './audit-port.ts';

/** What stands before the first row. */
export const NO_ROW = '0'.repeat(64);

/** SHA-256 over the JSON array of a row's number, the hash before it, and its entry, in hexadecimal. */
export const auditHash = ({ seq, previous, entry }: Omit<AuditRow, 'hash'>): string =>
  createHash('sha256')
    .update(JSON.stringify([seq, previous, entry]))
    .digest('hex');
