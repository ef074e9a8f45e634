import { sql } from 'kysely';
import type { RollupsTable } from '../tables.ts';
import { CELL_KEY, CELL_MEASURES, type Cell, type Cells } from './cell.ts';
import { CUTS, coarsen } from './cut.ts';
import type { LedgerDatabase } from './declarations.ts';

const COLUMNS = [...CELL_KEY, ...CELL_MEASURES] as const;
const COUNTS = ['declarations', 'returns', 'cohort_returns'] as const;

type Key = Pick<RollupsTable, (typeof CELL_KEY)[number]>;

/** In the order of COLUMNS. */
type Row = readonly (string | number)[];

/** More would hold the main loop for too long, fewer cost a statement each. */
const ROWS_AT_ONCE = 4_000;

const moved = (sums: readonly number[]): boolean => sums.some((sum) => sum !== 0);

/** Adds differences to the rollups, and takes out the cells that count nothing any more. */
async function moveRows({ db, engine }: LedgerDatabase, rows: readonly Row[]): Promise<void> {
  const given = engine.rows<RollupsTable>(COLUMNS, JSON.stringify(rows)).as('given');
  await db
    .insertInto('rollups')
    .columns([...COLUMNS])
    .expression(
      db
        .selectFrom(given)
        .select([...COLUMNS])
        .where(sql<boolean>`true`),
    )
    .onConflict((conflict) =>
      conflict
        .columns([...CELL_KEY])
        .doUpdateSet(({ eb, ref }) =>
          Object.fromEntries(CELL_MEASURES.map((name) => [name, eb(`rollups.${name}`, '+', ref(`excluded.${name}`))])),
        ),
    )
    .execute();
  const lessened = rows
    .filter((row) => row.some((field) => typeof field === 'number' && field < 0))
    .map((row) => row.slice(0, CELL_KEY.length));
  if (lessened.length === 0) return;
  const keys = engine.rows<Key>(CELL_KEY, JSON.stringify(lessened)).as('given');
  await db
    .deleteFrom('rollups')
    .where(({ and, eb, selectFrom }) =>
      and([
        ...COUNTS.map((count) => eb(count, '=', 0)),
        sql<boolean>`(${sql.join(CELL_KEY.map((name) => sql.ref(name)))}) in ${selectFrom(keys).select([...CELL_KEY])}`,
      ]),
    )
    .execute();
}

/** Moves every rollup by a difference of the day rollup. A sum beyond 2^53 fails on the table's check. */
export async function moveRollups(database: LedgerDatabase, days: Cells): Promise<void> {
  const byCut = new Map<string | null, Cell[]>([[null, [...days.values()]]]);
  let rows: Row[] = [];
  for (const cut of CUTS) {
    const finer = byCut.get(cut.from) ?? [];
    const cells = (cut.from === null ? finer : [...coarsen(finer, cut).values()]).filter(({ sums }) => moved(sums));
    byCut.set(cut.name, cells);
    for (const c of cells) rows.push([cut.name, c.period, c.office, c.mode, c.partner, c.chapter, c.flow, ...c.sums]);
    if (rows.length < ROWS_AT_ONCE) continue;
    await moveRows(database, rows);
    rows = [];
  }
  if (rows.length > 0) await moveRows(database, rows);
}
