import type { Expression, Kysely, RawBuilder } from 'kysely';
import type { Tables } from './sql/tables.ts';

/** An append-only table: its key, and the columns that a row with the same key must repeat. */
export interface AppendOnly {
  readonly table: string;
  readonly key: readonly string[];
  readonly content: readonly string[];
}

/** What one database engine says in its own way; everything else in a migration is Kysely's schema builder. */
export interface Engine {
  /** A whole number of 64 bits. */
  readonly integer: 'integer' | 'bigint';
  /** Bytes as they are. */
  readonly bytes: 'blob' | 'bytea';
  /** What follows the columns of a new table. */
  readonly tableEnd: RawBuilder<unknown>;
  /** The same for a table that is read in ranges of its primary key. */
  readonly clusteredTableEnd: RawBuilder<unknown>;
  /** Rows given as a JSON array of arrays, as a subquery with these columns. */
  rows<Row>(columns: readonly (keyof Row & string)[], json: string): RawBuilder<Row>;
  /** These columns of a query's rows, in its order; many rows come quicker than by `execute`. */
  read<Row, Column extends keyof Row & string>(
    db: Kysely<Tables>,
    query: Expression<Row>,
    columns: readonly Column[],
  ): Promise<Row[Column][][]>;
  /** Makes the database itself refuse update, delete, and a second row with the same key and other content. */
  refuseChanges(db: Kysely<never>, rule: AppendOnly): Promise<void>;
}
