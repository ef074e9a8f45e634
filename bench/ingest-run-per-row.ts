import sqlite3 from 'sqlite3';
import type { Declaration } from '../src/domain/declaration.ts';
import type { Reference } from '../src/domain/reference.ts';
import { compileMap } from '../src/ingest/map/compile-map.ts';
import { openRows } from '../src/ingest/read/open-rows.ts';
import { CELL_DIMENSIONS, CELL_KEY } from '../src/store/sql/ledger/cell.ts';
import { CUTS, PERIOD_LENGTH } from '../src/store/sql/ledger/cut.ts';
import { DECLARATION_COLUMNS } from '../src/store/sql/ledger/declarations.ts';
import { close, run } from '../src/store/sqlite/statements.ts';

export interface RunPerRow {
  readonly file: string;
  readonly csv: string;
  readonly rows: number;
  /** All that a load does: each row is checked and moves every rollup. Without, the row alone is written. */
  readonly whole: boolean;
  readonly reference: Reference;
}

const GOODS = ['value', 'parcels', 'declarations'];
const RETURNS = ['returned_value', 'returned_parcels', 'returns'];
const marks = (names: readonly string[]): string => names.map(() => '?').join();

async function open(file: string) {
  const db = new sqlite3.Database(file);
  await run(db, 'pragma journal_mode = wal');
  await run(db, 'pragma synchronous = normal');
  await run(db, `create table declarations (${DECLARATION_COLUMNS.join()}, primary key (id))`);
  const sums = [...GOODS, ...RETURNS].map((name) => `${name} integer not null default 0`);
  await run(
    db,
    `create table rollups (${[...CELL_KEY, ...sums].join()}, primary key (${CELL_KEY.join()})) without rowid`,
  );
  const prepared = (sql: string): ((values: readonly unknown[]) => Promise<void>) => {
    const statement = db.prepare(sql);
    return (values) =>
      new Promise((resolve, reject) => statement.run(values, (error) => (error ? reject(error) : resolve())));
  };
  const move = (names: readonly string[]) =>
    prepared(
      `insert into rollups (${[...CELL_KEY, ...names].join()}) values (${marks([...CELL_KEY, ...names])})
       on conflict do update set ${names.map((name) => `${name} = ${name} + excluded.${name}`).join()}`,
    );
  const insert = prepared(
    `insert into declarations values (${marks(DECLARATION_COLUMNS)}) on conflict (id) do nothing`,
  );
  return { db, insert, goods: move(GOODS), returns: move(RETURNS) };
}

/**
 * The obvious way with npm sqlite3: one prepared `run` per row, waited for, in one transaction; gives the seconds. Both
 * read with our reader. Less than a load does: returns are not counted under the release of their goods as well.
 */
export async function runPerRow({ file, csv, rows, whole, reference }: RunPerRow): Promise<number> {
  const { db, insert, goods, returns } = await open(file);
  const { map, columns, rows: slices } = await openRows(csv, null);
  const check = compileMap({ map, columns, reference, today: '2999-12-31' });
  let taken = 0;

  async function moveAll(record: Declaration): Promise<void> {
    const move = record.kind === 'goods' ? goods : returns;
    for (const { name, grain, keeps, holds } of CUTS) {
      if (holds === 'returns' && record.kind === 'goods') continue;
      const dimensions = CELL_DIMENSIONS.map((each) => (keeps.includes(each) ? record[each] : ''));
      const period = record.day.slice(0, PERIOD_LENGTH[grain]);
      await move([name, period, ...dimensions, record.flow, record.value, record.parcels, 1]);
    }
  }

  const begun = performance.now();
  await run(db, 'begin immediate');
  for await (const slice of slices) {
    for (const row of slice) {
      if (taken === rows) break;
      taken += 1;
      if (!whole) {
        await insert(row.fields);
        continue;
      }
      let record: Declaration | null = null;
      const accept = (good: Declaration): void => {
        record = good;
      };
      check(row, { accept, reject: () => {}, skip: () => {} });
      if (record) {
        const good: Declaration = record;
        await insert(DECLARATION_COLUMNS.map((name) => good[name]));
        await moveAll(good);
      }
    }
    if (taken === rows) break;
  }
  await run(db, 'commit');
  const seconds = (performance.now() - begun) / 1000;
  await close(db).catch(() => {});
  return seconds;
}
