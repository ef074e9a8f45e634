import { sql } from 'kysely';
import type { RollupsTable } from '../tables.ts';
import { CELL_KEY, CELL_MEASURES, type Cell, type Cells, noCells } from './cell.ts';
import { CUTS, type Cut, coarsen } from './cut.ts';
import type { LedgerDatabase } from './declarations.ts';

const COUNTS = ['declarations', 'returns', 'cohort_returns'] as const;
const GOODS = CELL_MEASURES.slice(0, 3);

/** More would hold the main loop for too long, fewer cost a statement each. */
const ROWS_AT_ONCE = 2_500;

type Key = Pick<RollupsTable, (typeof CELL_KEY)[number]>;
type Measure = (typeof CELL_MEASURES)[number];

/** Rows on their way as JSON: the key and then the measures; and the keys of those in which a sum gets less. */
interface Pending {
  readonly measures: readonly Measure[];
  rows: string[];
  lessened: string[];
}

const QUOTED_MOST = 20_000;
const quotedLabels = new Map<string, string>();

/** A label as JSON; they are few, and each comes many times. */
function quoted(label: string): string {
  const known = quotedLabels.get(label);
  if (known !== undefined) return known;
  if (quotedLabels.size >= QUOTED_MOST) quotedLabels.clear();
  const made = JSON.stringify(label);
  quotedLabels.set(label, made);
  return made;
}

/** The inside of a JSON array, in the order of CELL_KEY. */
const keyJson = ({ name }: Cut, { period, office, mode, partner, chapter, flow }: Cell): string =>
  `"${name}",${quoted(period)},${quoted(office)},${quoted(mode)},${quoted(partner)},${quoted(chapter)},"${flow}"`;

/** Adds differences to the rollups; rows are the key and then the measures named, the others do not move. */
async function addRows({ db, engine }: LedgerDatabase, { measures, rows }: Pending): Promise<void> {
  const given = engine.rows<RollupsTable>([...CELL_KEY, ...measures], `[${rows.join()}]`).as('given');
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
  const keys = engine.rows<Key>(CELL_KEY, `[${lessened.join()}]`).as('given');
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

/** Moves every rollup by the difference of the first ones, by name. A sum beyond 2^53 fails on the table's check. */
export async function moveRollups(database: LedgerDatabase, moved: ReadonlyMap<string, Cells>): Promise<void> {
  const byCut = new Map(moved);
  // Most cells move by goods alone, and a row with fewer fields is quicker.
  const goods: Pending = { measures: GOODS, rows: [], lessened: [] };
  const all: Pending = { measures: CELL_MEASURES, rows: [], lessened: [] };
  for (const cut of CUTS) {
    const cells = byCut.get(cut.name) ?? coarsen(byCut.get(cut.from ?? '') ?? noCells(), cut);
    byCut.set(cut.name, cells);
    for (const cell of cells.all) {
      const { sums } = cell;
      if (!sums.some((sum) => sum !== 0)) continue;
      const pending = sums.length === GOODS.length ? goods : all;
      const key = keyJson(cut, cell);
      pending.rows.push(`[${key},${sums.join()}]`);
      if (sums.some((sum) => sum < 0)) pending.lessened.push(`[${key}]`);
      if (pending.rows.length >= ROWS_AT_ONCE) await flush(database, pending, ROWS_AT_ONCE);
    }
  }
  await flush(database, goods, 1);
  await flush(database, all, 1);
}
