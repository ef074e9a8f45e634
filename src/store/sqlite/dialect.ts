import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { createDriver } from './driver.ts';
import type { Lanes } from './lanes.ts';

/** Kysely's own adapter lets one query in at a time; here a read need not wait for a transaction. */
class TwoLaneAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** Kysely over npm sqlite3, which works on threads and so leaves the event loop free. */
export const createSqliteDialect = (lanes: Lanes): Dialect => ({
  createDriver: () => createDriver(lanes),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new TwoLaneAdapter(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});
