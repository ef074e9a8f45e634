import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';
import type { SeedFile } from '../seeds/seed-tables.ts';

/** One step of the schema, never changed once released. It runs exactly once on each store, in a transaction. */
export interface Migration {
  /** Sorts in the order of the list: `0001-…`. */
  readonly name: string;
  readonly up?: (db: Kysely<never>, engine: Engine) => Promise<void>;
  /** Seed files to load and their SHA-256. A file that a later migration names again is left to that one. */
  readonly seeds?: Readonly<Partial<Record<SeedFile, string>>>;
}
