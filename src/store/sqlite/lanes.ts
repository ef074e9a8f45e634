import { setTimeout as sleep } from 'node:timers/promises';
import sqlite3, { type Database } from 'sqlite3';
import { StoreError } from '../store-error.ts';
import { errorCode } from './error-code.ts';
import { all, close } from './statements.ts';
import { BUSY_TIMEOUT_MS } from './write-lock.ts';

/** The two connections of one store; in memory both are the same, since each connection would have its own memory. */
export interface Lanes {
  readonly writer: Database;
  readonly reader: Database;
}

export const IN_MEMORY = ':memory:';
const WAL_RETRY_MS = 25;

/**
 * For batches of many rows. 32 MB of pages keep the rollups of the current months at hand; the log is copied into the
 * database every 40 MB instead of after each batch, and is made durable then: a crash of the program loses nothing, a
 * power cut at most what the system had not yet put on the disk. To wait for the disk at each commit (`full`) would cost
 * 6 ms instead of 0.1 for the smallest write, and a question makes several.
 */
const WRITER_SETTINGS: readonly string[] = [
  'cache_size = -32768',
  'synchronous = normal',
  'wal_autocheckpoint = 10000',
];

/** Opens one connection and settles it; it is closed again when that fails. */
async function connect(file: string, settle: (db: Database) => Promise<unknown>): Promise<Database> {
  const db = await new Promise<Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(opened)));
  });
  try {
    await all(db, `pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    await settle(db);
    return db;
  } catch (error) {
    await close(db);
    throw error;
  }
}

/** Asked before anything is changed in the file: the journal mode is kept in it. */
async function refuseForeign(db: Database, file: string): Promise<void> {
  const tables = await all<{ name: string }>(db, "select name from sqlite_schema where type = 'table'");
  if (tables.length === 0 || tables.some(({ name }) => name === 'migrations')) return;
  throw new StoreError(
    `The store ${file} cannot be opened: the database there belongs to another program. Next: name another path.`,
  );
}

/** Changing the journal mode does not heed the busy timeout, and two processes may open a new store at once. */
async function useWal(db: Database): Promise<void> {
  for (let left = BUSY_TIMEOUT_MS / WAL_RETRY_MS; ; left -= 1) {
    try {
      await all(db, 'pragma journal_mode = wal');
      return;
    } catch (error) {
      if (errorCode(error) !== 'SQLITE_BUSY' || left <= 0) throw error;
      await sleep(WAL_RETRY_MS);
    }
  }
}

/** Opens both connections with the settings that the store relies on; a new file is made when there is none. */
export async function openLanes(file: string): Promise<Lanes> {
  const writer = await connect(file, async (db) => {
    await refuseForeign(db, file);
    await all(db, 'pragma foreign_keys = on');
    await useWal(db);
    for (const setting of WRITER_SETTINGS) await all(db, `pragma ${setting}`);
    // From here on it waits by `whenFree`.
    if (file !== IN_MEMORY) await all(db, 'pragma busy_timeout = 0');
  });
  if (file === IN_MEMORY) return { writer, reader: writer };
  try {
    return { writer, reader: await connect(file, (db) => all(db, 'pragma query_only = on')) };
  } catch (error) {
    await close(writer);
    throw error;
  }
}

/** Lets SQLite refresh its statistics, then closes both connections. */
export async function closeLanes({ writer, reader }: Lanes): Promise<void> {
  if (reader !== writer) await close(reader);
  try {
    await all(writer, `pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    await all(writer, 'pragma optimize');
  } finally {
    await close(writer);
  }
}
