import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import { StoreError } from '../store-error.ts';
import { seedRows } from './seed-rows.ts';
import { type SeedFile, seedTables } from './seed-tables.ts';

const FOLDER = new URL('../../../seeds/', import.meta.url);

/** A seed file's text with `\n` line ends, however the working copy has them, and its SHA-256. */
export async function readSeed(file: SeedFile): Promise<{ text: string; sha256: string }> {
  const text = (await readFile(new URL(file, FOLDER), 'utf8')).replaceAll('\r\n', '\n');
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

export interface Seed {
  readonly file: SeedFile;
  /** What the file must be; another content needs another migration. */
  readonly sha256: string;
  readonly now: Date;
}

/** Loads one seed file and records its version. */
export async function loadSeed(db: Kysely<Tables>, { file, sha256, now }: Seed): Promise<void> {
  const seed = await readSeed(file);
  if (seed.sha256 !== sha256) {
    throw new StoreError(
      `seeds/${file} is not the file that this program was released with. Next: restore it, or add a migration for it.`,
    );
  }
  await seedTables[file](db, seedRows(seed.text));
  const loaded_at = now.toISOString();
  await db
    .insertInto('seed_versions')
    .values({ file, sha256, loaded_at })
    .onConflict((conflict) => conflict.columns(['file', 'sha256']).doUpdateSet({ loaded_at }))
    .execute();
}
