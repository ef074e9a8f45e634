import { sql } from 'kysely';
import { type JsonRows, jsonRows } from '../json-rows.ts';
import type { RollupsTable } from '../tables.ts';
import { CELL_KEY, CELL_MEASURES, type Cells, noCells } from './cell.ts';
import { CUTS, type Cut, coarsen } from './cut.ts';
import type { LedgerDatabase } from './declarations.ts';
import type { Moved } from './difference.ts';
import { meanwhile } from './meanwhile.ts';

const COUNTS = ['declarations', 'returns', 'cohort_returns'] as const;
const GOODS = CELL_MEASURES.slice(0, 3);

/** Rows for which a statement is worth its while; a cut is not divided. */
const ROWS_AT_ONCE = 2_500;

type Key = Pick<RollupsTable, (typeof CELL_KEY)[number]>;
type Measure = (typeof CELL_MEASURES)[number];

const isZero = (sum: number): boolean => sum === 0;
const isLess = (sum: number): boolean => sum < 0;

/** Rows that gather: the key and then the measures; and the keys of those in which a sum gets less. */
interface Pending {
  readonly measures: readonly Measure[];
  rows: JsonRows;
  lessened: JsonRows;
}

/** The same as the engine takes them. */
interface Ready {
  readonly measures: readonly Measure[];
  readonly rows: string;
  /** Null when no sum gets less. */
  readonly lessened: string | null;
}

/** Adds differences to the rollups; the measures that are not named do not move. */
async function addRows({ db, engine }: LedgerDatabase, { measures, rows }: Ready): Promise<void> {
  const given = engine.rows<RollupsTable>([...CELL_KEY, ...measures], rows).as('given');
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
async function dropEmpty({ db, engine }: LedgerDatabase, lessened: string): Promise<void> {
  const keys = engine.rows<Key>(CELL_KEY, lessened).as('given');
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

async function write(database: LedgerDatabase, ready: Ready): Promise<void> {
  await addRows(database, ready);
  if (ready.lessened) await dropEmpty(database, ready.lessened);
}

/** Puts the cells of a cut that move to what is pending. */
function put({ name }: Cut, { all }: Cells, { ofGoods, ofAll }: { ofGoods: Pending; ofAll: Pending }): void {
  for (const { period, office, mode, partner, chapter, flow, sums } of all) {
    if (sums.every(isZero)) continue;
    const pending = sums.length === GOODS.length ? ofGoods : ofAll;
    pending.rows.add([name, period, office, mode, partner, chapter, flow, ...sums]);
    if (sums.some(isLess)) pending.lessened.add([name, period, office, mode, partner, chapter, flow]);
  }
}

/** Takes what is pending when there is enough of it. */
function* take(pending: Pending, least: number): Generator<Ready> {
  const { measures, rows, lessened } = pending;
  if (rows.count < least) return;
  [pending.rows, pending.lessened] = [jsonRows(), jsonRows()];
  yield { measures, rows: rows.text(), lessened: lessened.count > 0 ? lessened.text() : null };
}

/** The rows of every rollup that move by the difference of the first ones, a statement's at a time. */
function* rowsOf(moved: Moved): Generator<Ready> {
  const byCut = new Map(moved);
  // Most cells move by goods alone, and a row with fewer fields is quicker.
  const ofGoods: Pending = { measures: GOODS, rows: jsonRows(), lessened: jsonRows() };
  const ofAll: Pending = { measures: CELL_MEASURES, rows: jsonRows(), lessened: jsonRows() };
  for (const cut of CUTS) {
    const cells = byCut.get(cut.name) ?? coarsen(byCut.get(cut.from ?? '') ?? noCells(), cut);
    byCut.set(cut.name, cells);
    put(cut, cells, { ofGoods, ofAll });
    for (const pending of [ofGoods, ofAll]) yield* take(pending, ROWS_AT_ONCE);
  }
  for (const pending of [ofGoods, ofAll]) yield* take(pending, 1);
}

/**
 * Moves every rollup by the difference of the first ones. While the database writes some rows, the next are computed. A
 * sum beyond 2^53 fails on the table's check.
 */
export async function moveRollups(database: LedgerDatabase, moved: Moved): Promise<void> {
  const ready = rowsOf(moved);
  let next = ready.next();
  while (!next.done) [, next] = await meanwhile(write(database, next.value), () => ready.next());
}
