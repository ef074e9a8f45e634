import { type RawBuilder, sql } from 'kysely';
import type { LedgerDimension, LedgerFilter } from '../../ledger-port.ts';
import type { RollupsTable } from '../tables.ts';
import { CELL_DIMENSIONS, type CellDimension } from './cell.ts';
import { type Cut, type CutGrain, cutFor, RETURNS } from './cut.ts';
import { labelsOf, type Piece, piecesOf } from './pieces.ts';

const GRAINS: readonly CutGrain[] = ['year', 'month', 'day'];
/** The values that a filter narrows a dimension to. */
export const LISTS = { office: 'offices', mode: 'modes', partner: 'partners', chapter: 'chapters' } as const;

type Narrowing = Omit<LedgerFilter, 'from' | 'to'>;

/** Part of a question and what it is read from: a cut, or the goods of the declarations. */
export type Source = Piece & { readonly cut: Cut | 'goods' };

/**
 * Rows of one cut. The key's columns are named one after the other, those that the cut does not keep too, so that rows
 * are found by as much of the key as can be.
 */
function conditions(piece: Piece, cut: Cut, filter: Narrowing): RawBuilder<boolean> {
  const narrowed = CELL_DIMENSIONS.filter((dimension) => filter[LISTS[dimension]]);
  const last = Math.max(-1, ...narrowed.map((dimension) => CELL_DIMENSIONS.indexOf(dimension)));
  const periods =
    last < 0 && piece.from !== piece.to
      ? sql`period between ${piece.from} and ${piece.to}`
      : sql`period in (${sql.join(labelsOf(piece))})`;
  const parts = [sql`cut = ${cut.name}`, periods];
  for (const dimension of CELL_DIMENSIONS.slice(0, last + 1)) {
    const values = filter[LISTS[dimension]];
    if (!cut.keeps.includes(dimension)) parts.push(sql`${sql.ref(dimension)} = ''`);
    else if (values) parts.push(sql`${sql.ref(dimension)} in (${sql.join(values)})`);
  }
  if (filter.flows) parts.push(sql`flow in (${sql.join(filter.flows)})`);
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

/** Rows with every dimension, by day: an office that is narrowed is sought on each day, all else is read along the days. */
function alongDays(piece: Piece, filter: Narrowing): RawBuilder<boolean> {
  const parts = CELL_DIMENSIONS.flatMap((dimension) => {
    const values = filter[LISTS[dimension]];
    return values ? [sql`${sql.ref(dimension)} in (${sql.join(values)})`] : [];
  });
  if (filter.flows) parts.push(sql`flow in (${sql.join(filter.flows)})`);
  const days = filter.offices
    ? sql`period in (${sql.join(labelsOf(piece))})`
    : sql`period between ${piece.from} and ${piece.to}`;
  return sql<boolean>`${sql.join([days, ...parts], sql` and `)}`;
}

/** Goods as a cut with every dimension would have them; the index `goods_by_day` holds all of it. */
const GOODS = sql<RollupsTable>`(
  select day as period, office, mode, partner, chapter, flow, value, parcels, 1 as declarations, 0 as returned_value,
    0 as returned_parcels, 0 as returns, 0 as cohort_value, 0 as cohort_parcels, 0 as cohort_returns
  from declarations where kind = 'goods')`;

/** Where a kept dimension stands in the key before a partner or chapter that is narrowed, each of its values is sought. */
const SOUGHT: Partial<Record<CellDimension, string>> = { office: 'y:o', mode: 'y:m' };

function soughtIn(cut: Cut, filter: Narrowing): CellDimension | null {
  if (!filter.partners && !filter.chapters) return null;
  return cut.keeps.find((dimension) => SOUGHT[dimension] && !filter[LISTS[dimension]]) ?? null;
}

/** What the rows of a source are selected from. A cross join keeps the order: each value looks up the rollup. */
export function tableOf({ cut }: Source, filter: Narrowing): RawBuilder<RollupsTable> {
  if (cut === 'goods') return GOODS;
  const sought = cut === RETURNS ? null : soughtIn(cut, filter);
  if (!sought) return sql.table('rollups');
  const column = sql.ref(sought);
  return sql`(
    select rollups.* from (select distinct ${column} as its from rollups where cut = ${SOUGHT[sought]}) as each_one
    cross join rollups where rollups.${column} = its)`;
}

/** Which rows of that are asked for. */
export function rowsWhere({ cut, ...piece }: Source, filter: Narrowing): RawBuilder<boolean> {
  if (cut === 'goods') return alongDays(piece, filter);
  return cut === RETURNS
    ? sql<boolean>`cut = ${cut.name} and ${alongDays(piece, filter)}`
    : conditions(piece, cut, filter);
}

/** The coarsest periods that still tell apart what is asked. */
const coarsestFor = (by: readonly LedgerDimension[]): CutGrain =>
  by.includes('day') ? 'day' : by.includes('month') || by.includes('quarter') ? 'month' : 'year';

/** The parts of the question, each from the smallest cut that has its dimensions. */
export function sourcesOf({ from, to, ...filter }: LedgerFilter, by: readonly LedgerDimension[]): Source[] {
  const dimensions = CELL_DIMENSIONS.filter((name) => by.includes(name) || filter[LISTS[name]]);
  const grains = GRAINS.slice(GRAINS.indexOf(coarsestFor(by)));
  const able = grains.find((grain) => cutFor(grain, dimensions)) ?? 'day';
  return piecesOf(from, to, able).flatMap((piece): Source[] => {
    const cut = cutFor(piece.grain, dimensions);
    if (cut) return [{ ...piece, cut }];
    return [
      { ...piece, cut: 'goods' },
      { ...piece, cut: RETURNS },
    ];
  });
}
