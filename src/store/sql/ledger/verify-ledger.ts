import { type RawBuilder, sql } from 'kysely';
import type { LedgerDifference } from '../../ledger-port.ts';
import { CELL_DIMENSIONS, CELL_KEY, CELL_MEASURES } from './cell.ts';
import { CUTS, type Cut, PERIOD_LENGTH } from './cut.ts';
import type { LedgerDatabase } from './declarations.ts';

const PLACE = sql`day as period, office, mode, partner, chapter, flow`;
const measureColumns = sql.join(CELL_MEASURES.map((name) => sql.ref(name)));

/** What each return puts into a rollup where it came back, and again at the place of its original. */
const FROM_RETURNS = sql`
  select ${PLACE}, 0 as value, 0 as parcels, 0 as declarations, value as returned_value, parcels as returned_parcels,
    1 as returns, 0 as cohort_value, 0 as cohort_parcels, 0 as cohort_returns
  from declarations where kind = 'return'
  union all
  select o.day, o.office, o.mode, o.partner, o.chapter, o.flow, 0, 0, 0, 0, 0, 0, r.value, r.parcels, 1
  from declarations as r join declarations as o on o.id = r.original and o.kind = 'goods'
  where r.kind = 'return'`;
const FROM_DECLARATIONS = sql`${FROM_RETURNS}
  union all
  select ${PLACE}, value, parcels, 1, 0, 0, 0, 0, 0, 0 from declarations where kind = 'goods'`;

/** What a cut is summed from, its period and its dimensions cut down to what the cut keeps. */
function recomputed({ grain, keeps, from, holds }: Cut): RawBuilder<unknown> {
  const dimensions = CELL_DIMENSIONS.map((name) => (keeps.includes(name) ? sql.ref(name) : sql`''`));
  const truth = holds === 'returns' ? FROM_RETURNS : FROM_DECLARATIONS;
  const source = from === null ? sql`(${truth}) as truth` : sql`rollups where cut = ${sql.lit(from)}`;
  return sql`select substr(period, 1, ${sql.lit(PERIOD_LENGTH[grain])}), ${sql.join(dimensions)}, flow, ${measureColumns} from ${source}`;
}

/** Cells of one cut in which any sum is not what it should be. */
function differing(cut: Cut): RawBuilder<unknown> {
  const [, ...cell] = CELL_KEY;
  const key = sql.join(cell.map((name) => sql.ref(name)));
  const sums = (side: 'f' | 'e') =>
    CELL_MEASURES.map((name) => sql`sum(case when side = ${sql.lit(side)} then ${sql.ref(name)} else 0 end)`);
  const [found, expected] = [sums('f'), sums('e')];
  const named = CELL_MEASURES.flatMap((name, at) => [
    sql`${found[at] ?? sql``} as ${sql.ref(`found_${name}`)}`,
    sql`${expected[at] ?? sql``} as ${sql.ref(`expected_${name}`)}`,
  ]);
  const differs = CELL_MEASURES.map((_, at) => sql`${found[at] ?? sql``} <> ${expected[at] ?? sql``}`);
  return sql`
    select ${sql.lit(cut.name)} as rollup, ${key}, ${sql.join(named)}
    from (select 'f' as side, ${key}, ${measureColumns} from rollups where cut = ${sql.lit(cut.name)}
      union all select 'e', * from (${recomputed(cut)}) as again) as both_sides
    group by ${key}
    having ${sql.join(differs, sql` or `)}`;
}

/** The number of returns whose original is not there, as a row like those of the cuts. */
function waitingRow(): RawBuilder<unknown> {
  const expected = sql`(select count(*) from declarations as r
    where r.kind = 'return' and r.original is not null
      and not exists (select 1 from declarations as o where o.id = r.original and o.kind = 'goods'))`;
  const empty = CELL_KEY.slice(1).map(() => sql`''`);
  const sums = CELL_MEASURES.flatMap((name) => (name === 'returns' ? [sql`waiting`, expected] : [sql`0`, sql`0`]));
  return sql`select 'waiting', ${sql.join([...empty, ...sums])} from ledger_state where waiting <> ${expected}`;
}

type Row = Record<string, string | number>;

function differencesIn(row: Row): LedgerDifference[] {
  const cell = CELL_KEY.slice(1)
    .map((name) => String(row[name]))
    .filter((label) => label !== '');
  return CELL_MEASURES.flatMap((measure) => {
    const [found, expected] = [Number(row[`found_${measure}`]), Number(row[`expected_${measure}`])];
    return found === expected ? [] : [{ rollup: String(row.rollup), cell, measure, found, expected }];
  });
}

/**
 * The first cuts are held against the declarations, every other one against the finer one it is summed from; so when
 * all agree, all are what the declarations say. One statement, which sees one state of a ledger that is being written.
 */
export async function verifyLedger({ db }: LedgerDatabase, limit: number): Promise<LedgerDifference[]> {
  const parts = CUTS.map(
    (cut) => sql`select * from (${differing(cut)} limit ${sql.lit(limit)}) as ${sql.ref(cut.name)}`,
  );
  const rows: Row[] = await db
    .selectFrom(sql<Row>`(${sql.join([...parts, waitingRow()], sql` union all `)})`.as('differing'))
    .selectAll()
    .execute();
  return rows.flatMap(differencesIn).slice(0, limit);
}
