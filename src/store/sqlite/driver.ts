import type { DatabaseConnection, Driver } from 'kysely';
import { createConnection, type SqliteConnection } from './connection.ts';
import { keepStatements } from './kept-statements.ts';
import { closeLanes, type Lanes } from './lanes.ts';
import { createTurns } from './turns.ts';

function own(connection: DatabaseConnection): SqliteConnection {
  if ('begin' in connection) return connection as SqliteConnection;
  throw new TypeError('a connection of another driver');
}

/** Kysely's driver over two open connections, which it closes when it is destroyed. */
export function createDriver(lanes: Lanes): Driver {
  const takeTurn = createTurns();
  const reads = keepStatements(lanes.reader);
  return {
    async init() {},
    acquireConnection: async () => createConnection(lanes, reads, takeTurn),
    beginTransaction: (connection) => own(connection).begin(),
    commitTransaction: (connection) => own(connection).commit(),
    rollbackTransaction: (connection) => own(connection).rollback(),
    async releaseConnection() {},
    async destroy() {
      const endTurn = await takeTurn();
      await reads.release();
      await closeLanes(lanes).finally(endTurn);
    },
  };
}
