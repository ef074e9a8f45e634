import type { SeedFile } from '../seeds/seed-tables.ts';
import type { Migration } from './migration.ts';

export interface ExpectedSeed {
  readonly file: SeedFile;
  readonly sha256: string;
}

/** What a migration loads: the files that it names and no later one names again, since only the newest version is kept. */
export function seedsOf(migration: Migration, known: readonly Migration[]): readonly ExpectedSeed[] {
  const later = known.slice(known.indexOf(migration) + 1);
  return (Object.entries(migration.seeds ?? {}) as [SeedFile, string][])
    .filter(([file]) => !later.some(({ seeds }) => seeds?.[file]))
    .map(([file, sha256]) => ({ file, sha256 }));
}
