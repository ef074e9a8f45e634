import { sql } from 'kysely';
import type { RollupsTable } from '../tables.ts';
import { CELL_KEY, CELL_MEASURES, type Cell, type Cells } from './cell.ts';
import { CUTS, coarsen } from './cut.ts';
import type { LedgerDatabase } from './declarations.ts';

const COUNTS = ['declarations', 'returns', 'cohort_returns'] as const;
const GOODS = CELL_MEASURES.slice(0, 3);

/** More would hold the main loop for too long, fewer cost a statement each. */
const ROWS_AT_ONCE = 4_000;

type Key = Pick<RollupsTable, (typeof CELL_KEY)[number]>;
type Measure = (typeof CELL_MEASURES)[number];
type Row = readonly (string | number)[];

const moved = (sums: readonly number[]): boolean => sums.some((sum) => sum !== 0);
const onlyGoods = ({ sums }: Cell): boolean => sums.every((sum, at) => at < GOODS.length || sum === 0);

/** Adds differences to the rollups; rows are the key and then the measures named, the others do not move. */
async function addRows(
  { db, engine }: LedgerDatabase,
  measures: readonly Measure[],
  rows: readonly Row[],
): Promise<void> {
  const given = engine.rows<RollupsTable>([...CELL_KEY, ...measures], JSON.stringify(rows)).as('given');
  const still = CELL_MEASURES.filter((measure) => !measures.includes(measure));
  await db
    .insertInto('rollups')
    .columns([...CELL_KEY, ...measures, ...still])
    .expression(
      db
        .selectFrom(given)
        .select([...CELL_KEY, ...measures])
        .select(still.map((measure) => sql.lit(0).as(measure)))
        .where(sql<boolean>`true`),
    )
    .onConflict((conflict) =>
      conflict
        .columns([...CELL_KEY])
        .doUpdateSet(({ eb, ref }) =>
          Object.fromEntries(measures.map((name) => [name, eb(`rollups.${name}`, '+', ref(`excluded.${name}`))])),
        ),
    )
    .execute();
}

/** Takes out the cells that count nothing any more. */
async function dropEmpty({ db, engine }: LedgerDatabase, rows: readonly Row[]): Promise<void> {
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
  // Most cells move by goods alone, and a row with fewer fields is quicker.
  const [goods, all]: [Row[], Row[]] = [[], []];
  const write = async (measures: readonly Measure[], rows: Row[], least: number): Promise<void> => {
    if (rows.length < least) return;
    const full = rows.splice(0);
    await addRows(database, measures, full);
    await dropEmpty(database, full);
  };
  for (const cut of CUTS) {
    const finer = byCut.get(cut.from) ?? [];
    const cells = (cut.from === null ? finer : [...coarsen(finer, cut).values()]).filter(({ sums }) => moved(sums));
    byCut.set(cut.name, cells);
    for (const cell of cells) {
      const key = [cut.name, cell.period, cell.office, cell.mode, cell.partner, cell.chapter, cell.flow];
      if (onlyGoods(cell)) goods.push([...key, ...cell.sums.slice(0, GOODS.length)]);
      else all.push([...key, ...cell.sums]);
    }
    await write(GOODS, goods, ROWS_AT_ONCE);
    await write(CELL_MEASURES, all, ROWS_AT_ONCE);
  }
  await write(GOODS, goods, 1);
  await write(CELL_MEASURES, all, 1);
}
