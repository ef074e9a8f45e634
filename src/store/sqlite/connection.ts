import {
  type CompiledQuery,
  type DatabaseConnection,
  DeleteQueryNode,
  InsertQueryNode,
  type QueryResult,
  SelectQueryNode,
  UpdateQueryNode,
} from 'kysely';
import type { Database } from 'sqlite3';
import type { KeptStatements } from './kept-statements.ts';
import type { Lanes } from './lanes.ts';
import { all, run } from './statements.ts';
import type { TakeTurn } from './turns.ts';
import { afterTransaction, whenFree } from './write-lock.ts';

export interface SqliteConnection extends DatabaseConnection {
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

async function execute<Row>(db: Database, { sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
  const writes = InsertQueryNode.is(query) || UpdateQueryNode.is(query) || DeleteQueryNode.is(query);
  if (!writes || query.returning) return { rows: await all<Row>(db, sql, parameters) };
  return { rows: [], numAffectedRows: BigInt(await run(db, sql, parameters)) };
}

/** A commit that failed may have rolled back by itself; then its error is the one to tell. */
const nothingToUndo = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('no transaction is active');

/**
 * Kysely asks for a connection before it says what for, so this is a light object that picks its lane by the query:
 * reads outside a transaction go to the reader at once, all else waits for its turn at the writer.
 */
export function createConnection(
  { writer, reader }: Lanes,
  reads: KeptStatements,
  takeTurn: TakeTurn,
): SqliteConnection {
  let endTransaction: (() => void) | null = null;
  let begun = 0;
  const end = (): void => {
    if (endTransaction) afterTransaction(begun, endTransaction);
    endTransaction = null;
  };
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      if (endTransaction) return execute<Row>(writer, query);
      if (reader !== writer && SelectQueryNode.is(query.query)) {
        return { rows: await reads.all<Row>(query.sql, query.parameters) };
      }
      const endTurn = await takeTurn();
      try {
        return await whenFree(() => execute<Row>(writer, query));
      } finally {
        endTurn();
      }
    },
    streamQuery() {
      throw new Error('rows are not streamed from SQLite: read them in pages by key');
    },
    async begin() {
      const endTurn = await takeTurn();
      try {
        // Takes the write lock now: a plain begin that writes later fails at once when another process has written.
        await whenFree(() => all(writer, 'begin immediate'));
        begun = performance.now();
        endTransaction = endTurn;
      } catch (error) {
        endTurn();
        throw error;
      }
    },
    async commit() {
      await all(writer, 'commit');
      end();
    },
    async rollback() {
      try {
        await all(writer, 'rollback');
      } catch (error) {
        if (!nothingToUndo(error)) throw error;
      } finally {
        end();
      }
    },
  };
}
