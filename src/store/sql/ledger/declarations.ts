import { type Kysely, sql } from 'kysely';
import type { Declaration } from '../../../domain/declaration.ts';
import type { Engine } from '../../engine.ts';
import { jsonRows } from '../json-rows.ts';
import type { DeclarationsTable, Tables } from '../tables.ts';

/** The columns of a declaration, which are also its fields. */
export const DECLARATION_COLUMNS = [
  'id',
  'version',
  'kind',
  'day',
  'office',
  'flow',
  'mode',
  'partner',
  'chapter',
  'enterprise',
  'value',
  'parcels',
  'original',
] as const satisfies readonly (keyof Declaration)[];

const CONTENT = DECLARATION_COLUMNS.filter((column) => column !== 'id');

/** Declarations as the engine takes rows. */
export function declarationRows(declarations: readonly Declaration[]): string {
  const rows = jsonRows();
  for (const d of declarations) {
    const { id, version, kind, day, office, flow, mode, partner, chapter, enterprise, value, parcels, original } = d;
    rows.add([id, version, kind, day, office, flow, mode, partner, chapter, enterprise, value, parcels, original]);
  }
  return rows.text();
}

export interface LedgerDatabase {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
}

const given = ({ db, engine }: LedgerDatabase, rows: string) =>
  db.selectFrom(engine.rows<DeclarationsTable>(DECLARATION_COLUMNS, rows).as('given'));

/** `where true` tells SQLite's parser that `on` begins the conflict clause, not a join. */
const insertGiven = (database: LedgerDatabase, rows: string) =>
  database.db
    .insertInto('declarations')
    .columns([...DECLARATION_COLUMNS])
    .expression(
      given(database, rows)
        .select([...DECLARATION_COLUMNS])
        .where(sql<boolean>`true`),
    );

/** Adds the declarations whose id is not there and gives how many that were. Ids must not repeat. */
export async function insertDeclarations(database: LedgerDatabase, rows: string): Promise<number> {
  const { numInsertedOrUpdatedRows } = await insertGiven(database, rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/** Writes newer versions over those that are there. */
export async function replaceDeclarations(database: LedgerDatabase, rows: string): Promise<void> {
  await insertGiven(database, rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) => Object.fromEntries(CONTENT.map((column) => [column, ref(`excluded.${column}`)])))
        .whereRef('excluded.version', '>', 'declarations.version'),
    )
    .execute();
}

/** A cross join keeps the order: each given row looks up the ledger, not the other way round. */
const joined = ({ db, engine }: LedgerDatabase, ids: readonly string[]) =>
  db
    .selectFrom(engine.rows<{ given_id: string }>(['given_id'], JSON.stringify(ids.map((id) => [id]))).as('given'))
    .crossJoin('declarations');

/** What is there under the same ids and differs from what is given. */
export async function differingDeclarations(database: LedgerDatabase, rows: string): Promise<Declaration[]> {
  return given(database, rows)
    .crossJoin('declarations as there')
    .whereRef('there.id', '=', 'given.id')
    .where(({ or, eb, ref }) =>
      or(CONTENT.map((column) => eb(`there.${column}`, 'is distinct from', ref(`given.${column}`)))),
    )
    .selectAll('there')
    .execute();
}

/** Which of these ids are there. */
export async function knownIds(database: LedgerDatabase, ids: readonly string[]): Promise<Set<string>> {
  const found = await joined(database, ids).whereRef('declarations.id', '=', 'given_id').select('id').execute();
  return new Set(found.map(({ id }) => id));
}

/** Declarations by their ids (`id`), or those whose original is one of them (`original`). */
export async function declarationsBy(
  column: 'id' | 'original',
  database: LedgerDatabase,
  ids: readonly string[],
): Promise<Declaration[]> {
  if (ids.length === 0) return [];
  return joined(database, ids).whereRef(`declarations.${column}`, '=', 'given_id').selectAll('declarations').execute();
}
