import { createHash } from 'node:crypto';
import type { Declaration } from '../domain/declaration.ts';

/**
 * A batch is named by what it says, not by where it stood: the same records have the same name in whatever file, and a
 * file that is read with other eyes (a corrected map, a later day) gives other records and so another name.
 */
export function batchName(records: readonly Declaration[]): string {
  const hash = createHash('sha256');
  for (const d of records) {
    const { id, version, kind, day, office, flow, mode, partner, chapter, enterprise, value, parcels, original } = d;
    const fields = [id, version, kind, day, office, flow, mode, partner, chapter, enterprise, value, parcels, original];
    hash.update(`${fields.join('\t')}\n`);
  }
  return hash.digest('base64url');
}
