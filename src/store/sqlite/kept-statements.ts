import type { Database, Statement } from 'sqlite3';
import { all, allOf, finalize, prepare } from './statements.ts';

const MOST = 100;
/** A statement holds on to what it was given last. */
const LONGEST_TEXT = 1_000;

const isShort = (value: unknown): boolean => typeof value !== 'string' || value.length <= LONGEST_TEXT;

/** Queries of one connection. */
export interface KeptStatements {
  all<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  /** Lets go of every statement, without which the connection cannot be closed; to be called once nothing more is asked. */
  release(): Promise<void>;
}

/** Keeps the statements used last prepared: to prepare one costs a thread's turn of its own, and as much as a small query. */
export function keepStatements(db: Database): KeptStatements {
  const kept = new Map<string, Promise<Statement>>();
  // Whoever has asked for the statement before gets it before: promises keep that order.
  const letGo = async (statement: Promise<Statement>): Promise<void> => finalize(await statement);

  function prepareNew(sql: string): Promise<Statement> {
    const statement = prepare(db, sql);
    statement.catch(() => kept.delete(sql));
    return statement;
  }

  function statementOf(sql: string): Promise<Statement> {
    const statement = kept.get(sql) ?? prepareNew(sql);
    // The latest used comes last.
    kept.delete(sql);
    kept.set(sql, statement);
    const [oldest] = kept;
    if (kept.size > MOST && oldest) {
      kept.delete(oldest[0]);
      letGo(oldest[1]).catch(() => {});
    }
    return statement;
  }

  return {
    async all<Row>(sql: string, parameters: readonly unknown[]) {
      if (!parameters.every(isShort)) return all<Row>(db, sql, parameters);
      return allOf<Row>(await statementOf(sql), parameters);
    },
    async release() {
      await Promise.allSettled([...kept.values()].map(letGo));
      kept.clear();
    },
  };
}
