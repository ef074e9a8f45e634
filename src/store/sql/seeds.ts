import type { Kysely } from 'kysely';
import type { SeedVersion } from '../ports.ts';
import type { Tables } from './tables.ts';

/** The newest version of each seed file, in order of name. */
export async function readSeeds(db: Kysely<Tables>): Promise<SeedVersion[]> {
  const rows = await db
    .selectFrom('seed_versions')
    .select(['file', 'sha256', 'loaded_at as loadedAt'])
    .orderBy('file')
    .orderBy('loaded_at')
    .execute();
  return [...new Map(rows.map((row) => [row.file, row])).values()];
}
