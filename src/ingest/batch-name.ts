import { createHash } from 'node:crypto';
import type { Declaration } from '../domain/declaration.ts';

/**
 * A batch is named by what it says, not by where it stood: the same records have the same name in whatever file, and a
 * file that is read with other eyes (a corrected map, a later day) gives other records and so another name.
 */
export function batchName(records: readonly Declaration[]): string {
  let text = '';
  for (const d of records) {
    text += `${d.id}\t${d.version}\t${d.kind}\t${d.day}\t${d.office}\t${d.flow}\t${d.mode}\t${d.partner}\t${d.chapter}\t${d.enterprise}\t${d.value}\t${d.parcels}\t${d.original ?? ''}\n`;
  }
  return createHash('sha256').update(text).digest('base64url');
}
