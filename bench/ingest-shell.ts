import { CELL_DIMENSIONS, CELL_KEY, CELL_MEASURES } from '../src/store/sql/ledger/cell.ts';
import { CUTS, PERIOD_LENGTH } from '../src/store/sql/ledger/cut.ts';

const KEYED = `create table declarations (id text not null primary key, version integer, kind text, day text, office text,
  flow text, mode text, partner text, chapter text, enterprise text, value real, parcels integer, original text);`;
const ROLLUPS = `create table rollups (${CELL_KEY.map((name) => `${name} text not null`).join(', ')},
  ${CELL_MEASURES.map((name) => `${name} integer not null`).join(', ')}, primary key (${CELL_KEY.join(', ')})) strict, without rowid;`;

const FEN = 'cast(round(value * 100) as integer)';
const sumOf = (kind: string): string =>
  [`sum(iif(kind = '${kind}', ${FEN}, 0))`, `sum(iif(kind = '${kind}', parcels, 0))`, `sum(kind = '${kind}')`].join();

/** The shell's way: the whole file into the keyed table, then one grouped insert for each of our rollups; no second index. */
export function shellScript(csv: string): string {
  const inserts = CUTS.map(({ name, grain, keeps, holds }) => {
    const period = `substr(day, 1, ${PERIOD_LENGTH[grain]})`;
    const dimensions = CELL_DIMENSIONS.map((dimension) => (keeps.includes(dimension) ? dimension : "''"));
    return `insert into rollups select '${name}', ${period}, ${dimensions.join()}, flow, ${sumOf('goods')}, ${sumOf('return')}, 0, 0, 0
      from declarations ${holds === 'returns' ? "where kind = 'return'" : ''} group by ${[period, ...keeps, 'flow'].join()};`;
  });
  return [
    'pragma journal_mode = wal;',
    'pragma synchronous = normal;',
    KEYED,
    ROLLUPS,
    '.timer on',
    `.import --csv --skip 1 "${csv}" declarations`,
    ...inserts,
  ].join('\n');
}
