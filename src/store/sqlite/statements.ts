import type { Database, RunResult, Statement } from 'sqlite3';

/**
 * The driver binds a bigint, undefined or NaN as NULL and a Date as a number, without a word. Whole numbers beyond
 * 2^53 have lost digits before they get here.
 */
function check(parameters: readonly unknown[]): void {
  for (const value of parameters) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || Buffer.isBuffer(value)) continue;
    if (typeof value === 'number' && Number.isFinite(value)) {
      if (!Number.isInteger(value) || Number.isSafeInteger(value)) continue;
    }
    throw new TypeError(`SQLite cannot be given ${typeof value} ${String(value)} without losing it`);
  }
}

/** Runs any statement and gives its rows; none for one that returns none. */
export function all<Row>(db: Database, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  check(parameters);
  return new Promise((resolve, reject) => {
    db.all<Row>(sql, parameters, (error, rows) => (error ? reject(error) : resolve(rows)));
  });
}

/** Runs a statement that returns no rows and gives how many it changed. */
export function run(db: Database, sql: string, parameters: readonly unknown[] = []): Promise<number> {
  check(parameters);
  return new Promise((resolve, reject) => {
    db.run(sql, parameters, function (this: RunResult, error) {
      if (error) reject(error);
      else resolve(this.changes);
    });
  });
}

/** Gives a statement that can be run many times; it must be finalized. */
export function prepare(db: Database, sql: string): Promise<Statement> {
  return new Promise((resolve, reject) => {
    const statement = db.prepare(sql, (error) => (error ? reject(error) : resolve(statement)));
  });
}

/** Runs a prepared query and gives its rows. */
export function allOf<Row>(statement: Statement, parameters: readonly unknown[]): Promise<Row[]> {
  check(parameters);
  return new Promise((resolve, reject) => {
    statement.all<Row>(parameters, (error, rows) => (error ? reject(error) : resolve(rows)));
  });
}

/** Waits for what the statement is asked, then lets it go. */
export function finalize(statement: Statement): Promise<void> {
  return new Promise((resolve) => {
    statement.finalize(() => resolve());
  });
}

/** Waits for what is under way, then closes. */
export function close(db: Database): Promise<void> {
  return new Promise((resolve, reject) => {
    db.close((error) => (error ? reject(error) : resolve()));
  });
}
