import { sql } from 'kysely';
import type { RollupsTable } from '../tables.ts';
import { CELL_KEY, CELL_MEASURES, type Cells, noCells } from './cell.ts';
import { CUTS, type Cut, coarsen } from './cut.ts';
import type { LedgerDatabase } from './declarations.ts';

const COUNTS = ['declarations', 'returns', 'cohort_returns'] as const;
const GOODS = CELL_MEASURES.slice(0, 3);

/** Rows for which a statement is worth its while; a cut is not divided. */
const ROWS_AT_ONCE = 2_500;

type Key = Pick<RollupsTable, (typeof CELL_KEY)[number]>;
type Measure = (typeof CELL_MEASURES)[number];

const isZero = (sum: number): boolean => sum === 0;
const isLess = (sum: number): boolean => sum < 0;

type Values = readonly (string | number)[];

/** Rows on their way: the key and then the measures; and the keys of those in which a sum gets less. */
interface Pending {
  readonly measures: readonly Measure[];
  rows: Values[];
  lessened: Values[];
}

/** Adds differences to the rollups; rows are the key and then the measures named, the others do not move. */
async function addRows({ db, engine }: LedgerDatabase, { measures, rows }: Pending): Promise<void> {
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
async function dropEmpty({ db, engine }: LedgerDatabase, { lessened }: Pending): Promise<void> {
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

/** Writes what is pending when there is enough of it. */
async function flush(database: LedgerDatabase, pending: Pending, least: number): Promise<void> {
  if (pending.rows.length < least) return;
  const full = { ...pending };
  [pending.rows, pending.lessened] = [[], []];
  await addRows(database, full);
  await dropEmpty(database, full);
}

/** Puts the cells of a cut that move to what is pending. */
function put({ name }: Cut, { all }: Cells, { ofGoods, ofAll }: { ofGoods: Pending; ofAll: Pending }): void {
  for (const { period, office, mode, partner, chapter, flow, sums } of all) {
    if (sums.every(isZero)) continue;
    const pending = sums.length === GOODS.length ? ofGoods : ofAll;
    const key: Values = [name, period, office, mode, partner, chapter, flow];
    pending.rows.push(key.concat(sums));
    if (sums.some(isLess)) pending.lessened.push(key);
  }
}

/** Moves every rollup by the difference of the first ones, by name. A sum beyond 2^53 fails on the table's check. */
export async function moveRollups(database: LedgerDatabase, moved: ReadonlyMap<string, Cells>): Promise<void> {
  const byCut = new Map(moved);
  // Most cells move by goods alone, and a row with fewer fields is quicker.
  const ofGoods: Pending = { measures: GOODS, rows: [], lessened: [] };
  const ofAll: Pending = { measures: CELL_MEASURES, rows: [], lessened: [] };
  for (const cut of CUTS) {
    const cells = byCut.get(cut.name) ?? coarsen(byCut.get(cut.from ?? '') ?? noCells(), cut);
    byCut.set(cut.name, cells);
    put(cut, cells, { ofGoods, ofAll });
    for (const pending of [ofGoods, ofAll]) await flush(database, pending, ROWS_AT_ONCE);
  }
  for (const pending of [ofGoods, ofAll]) await flush(database, pending, 1);
}
