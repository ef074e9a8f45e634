import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import sqlite3 from 'sqlite3';
import { CELL_DIMENSIONS, CELL_KEY } from '../src/store/sql/ledger/cell.ts';
import { CUTS, PERIOD_LENGTH } from '../src/store/sql/ledger/cut.ts';
import { close, run } from '../src/store/sqlite/statements.ts';

export interface RunPerRow {
  readonly file: string;
  readonly csv: string;
  readonly rows: number;
  /** Whether each row also moves the rollups. */
  readonly rollups: boolean;
}

const COLUMNS =
  'id, version, kind, day, office, flow, mode, partner, chapter, enterprise, value, parcels, original'.split(', ');
const SUMS = ['value', 'parcels', 'declarations'];

/** One prepared `run` per row in one transaction, waited for; gives the seconds. Returns are taken for goods. */
export async function runPerRow({ file, csv, rows, rollups }: RunPerRow): Promise<number> {
  const db = new sqlite3.Database(file);
  await run(db, 'pragma journal_mode = wal');
  await run(db, 'pragma synchronous = normal');
  await run(db, `create table declarations (${COLUMNS.join()}, primary key (id))`);
  await run(
    db,
    `create table rollups (${[...CELL_KEY, ...SUMS].join()}, primary key (${CELL_KEY.join()})) without rowid`,
  );
  const prepared = (sql: string): ((values: readonly unknown[]) => Promise<void>) => {
    const statement = db.prepare(sql);
    return (values) =>
      new Promise((resolve, reject) => statement.run(values, (error) => (error ? reject(error) : resolve())));
  };
  const insert = prepared(
    `insert into declarations values (${COLUMNS.map(() => '?').join()}) on conflict (id) do nothing`,
  );
  const move = prepared(
    `insert into rollups values (${[...CELL_KEY, ...SUMS].map(() => '?').join()}) on conflict do update set ${SUMS.map((name) => `${name} = ${name} + excluded.${name}`).join()}`,
  );
  const begun = performance.now();
  await run(db, 'begin immediate');
  let taken = -1;
  for await (const line of createInterface({ input: createReadStream(csv) })) {
    taken += 1;
    if (taken === 0) continue;
    if (taken > rows) break;
    const fields = line.split(',');
    await insert(fields);
    if (!rollups) continue;
    const [, , , day = '', , flow] = fields;
    for (const { name, grain, keeps, holds } of CUTS) {
      if (holds === 'returns') continue;
      const dimensions = CELL_DIMENSIONS.map((each) => (keeps.includes(each) ? fields[COLUMNS.indexOf(each)] : ''));
      await move([
        name,
        day.slice(0, PERIOD_LENGTH[grain]),
        ...dimensions,
        flow,
        Math.round(Number(fields[10]) * 100),
        Number(fields[11]),
        1,
      ]);
    }
  }
  await run(db, 'commit');
  const seconds = (performance.now() - begun) / 1000;
  await close(db).catch(() => {});
  return seconds;
}
