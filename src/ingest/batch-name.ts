import { createHash } from 'node:crypto';
import type { Declaration } from '../domain/declaration.ts';

/** Characters that are hashed at once: each time costs as much as some records. */
const AT_ONCE = 16_384;

/**
 * A batch is named by what it says, not by where it stood: the same records have the same name in whatever file, and a
 * file that is read with other eyes (a corrected map, a later day) gives other records and so another name.
 */
export function batchName(records: readonly Declaration[]): string {
  const hash = createHash('sha256');
  let text = '';
  for (const d of records) {
    text += `${d.id}\t${d.version}\t${d.kind}\t${d.day}\t${d.office}\t${d.flow}\t${d.mode}\t${d.partner}\t${d.chapter}`;
    text += `\t${d.enterprise}\t${d.value}\t${d.parcels}\t${d.original ?? ''}\n`;
    if (text.length < AT_ONCE) continue;
    hash.update(text);
    text = '';
  }
  return hash.update(text).digest('base64url');
}
