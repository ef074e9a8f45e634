import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Kysely } from 'kysely';
import { migrate } from '../migrations/migrate.ts';
import type { Tables } from '../sql/tables.ts';
import { createSqliteDialect } from './dialect.ts';
import { sqliteEngine } from './engine.ts';
import { IN_MEMORY, openLanes } from './lanes.ts';
import { openFailure } from './open-failure.ts';

async function openAt(file: string, now: Date): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: createSqliteDialect(await openLanes(file)) });
  try {
    await migrate({ db, engine: sqliteEngine, place: file, now });
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Opens or makes the store in a file (or `:memory:`) and brings it to the newest migration. */
export async function openSqlite(path: string, now: Date): Promise<Kysely<Tables>> {
  if (path === IN_MEMORY) return openAt(path, now);
  // An absolute path cannot be taken for a `file:` address.
  const file = resolve(path);
  try {
    await mkdir(dirname(file), { recursive: true });
    return await openAt(file, now);
  } catch (error) {
    throw openFailure(file, error);
  }
}
