import { type RawBuilder, sql } from 'kysely';
import type { LedgerDimension, LedgerFilter, LedgerRow } from '../../ledger-port.ts';
import { StoreError } from '../../store-error.ts';
import type { RollupsTable } from '../tables.ts';
import { CELL_DIMENSIONS } from './cell.ts';
import { type Cut, type CutGrain, cutFor, RETURNS } from './cut.ts';
import type { LedgerDatabase } from './declarations.ts';
import { labelsOf, type Piece, piecesOf } from './pieces.ts';

/** Month basis: returns where and when they came back. Cohort basis: under the release of what came back. */
export type ReturnBasis = 'returned' | 'cohort';

const GRAINS: readonly CutGrain[] = ['year', 'month', 'day'];
const LISTS = { office: 'offices', mode: 'modes', partner: 'partners', chapter: 'chapters' } as const;
/** The coarsest periods that still tell apart what is asked. */
const coarsestFor = (by: readonly LedgerDimension[]): CutGrain =>
  by.includes('day') ? 'day' : by.includes('month') || by.includes('quarter') ? 'month' : 'year';

function label(dimension: LedgerDimension): RawBuilder<string> {
  switch (dimension) {
    case 'year':
      return sql`substr(period, 1, 4)`;
    case 'quarter':
      return sql`substr(period, 1, 4) || 'Q' || ((cast(substr(period, 6, 2) as integer) + 2) / 3)`;
    case 'month':
      return sql`substr(period, 1, 7)`;
    case 'day':
      return sql`period`;
    default:
      return sql`${sql.ref(dimension)}`;
  }
}

type Narrowing = Omit<LedgerFilter, 'from' | 'to'>;

/** Part of a question and what it is read from: a cut, or the goods of the declarations. */
type Source = Piece & { readonly cut: Cut | 'goods' };

/**
 * Rows of one cut. The key's columns are named one after the other, those that the cut does not keep too, so that rows
 * are found by as much of the key as can be. Naming the values of a column that is not narrowed costs more than it saves.
 */
function conditions(piece: Piece, cut: Cut, filter: Narrowing): RawBuilder<boolean> {
  const narrowed = CELL_DIMENSIONS.filter((dimension) => filter[LISTS[dimension]]);
  const last = Math.max(-1, ...narrowed.map((dimension) => CELL_DIMENSIONS.indexOf(dimension)));
  const periods =
    last < 0 ? sql`period between ${piece.from} and ${piece.to}` : sql`period in (${sql.join(labelsOf(piece))})`;
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

function rowsWhere({ cut, ...piece }: Source, filter: Narrowing): RawBuilder<boolean> {
  if (cut === 'goods') return alongDays(piece, filter);
  return cut === RETURNS
    ? sql<boolean>`cut = ${cut.name} and ${alongDays(piece, filter)}`
    : conditions(piece, cut, filter);
}

const MEASURES = {
  value: 'value',
  parcels: 'parcels',
  declarations: 'declarations',
  returnedValue: '_value',
  returnedParcels: '_parcels',
  returns: 's',
} as const;

/** The parts of the question, each from the smallest cut that has its dimensions. */
function sourcesOf({ from, to, ...filter }: LedgerFilter, by: readonly LedgerDimension[]): Source[] {
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

/** Apart from the columns' own names, which `group by` would take instead. */
const labelName = (dimension: LedgerDimension): string => `by_${dimension}`;

type SumRow = Record<string, string | number>;

function guarded(row: SumRow, name: string): number {
  const sum = row[name];
  if (typeof sum === 'number' && Number.isSafeInteger(sum)) return sum;
  throw new StoreError(`A sum of ${name} is beyond 2^53 and would lose digits. Next: ask for a shorter period.`);
}

/** Sums by the dimensions asked, in order of their labels; groups in which nothing was declared are left out. */
export async function readSums(
  { db }: LedgerDatabase,
  basis: ReturnBasis,
  filter: LedgerFilter,
  by: readonly LedgerDimension[],
): Promise<LedgerRow[]> {
  if ([...Object.values(LISTS), 'flows' as const].some((list) => filter[list]?.length === 0)) return [];
  const [first, ...others] = sourcesOf(filter, by);
  if (!first) return [];
  const column = (name: string): string =>
    name === 's'
      ? basis === 'cohort'
        ? 'cohort_returns'
        : 'returns'
      : name.startsWith('_')
        ? `${basis}${name}`
        : name;
  const measures = Object.entries(MEASURES).map(([name, suffix]) => [name, column(suffix)] as const);
  const keys = by.map((dimension) => label(dimension).as(labelName(dimension)));
  const rowsOf = (source: Source) =>
    db
      .selectFrom((source.cut === 'goods' ? GOODS : sql.table('rollups')).as('rows'))
      .select([...keys, ...measures.map(([, name]) => sql.ref<number>(name).as(name))])
      .where(rowsWhere(source, filter));
  const rows = others.reduce((union, source) => union.unionAll(rowsOf(source)), rowsOf(first));
  const labels = by.map((dimension) => sql.ref<string>(labelName(dimension)));
  const count = basis === 'cohort' ? sql<number>`sum(declarations)` : sql<number>`sum(declarations) + sum(returns)`;
  let sums = db
    .selectFrom(rows.as('pieces'))
    .select([
      ...by.map((dimension, at) => (labels[at] ?? label(dimension)).as(labelName(dimension))),
      ...measures.map(([name, measure]) => sql<number>`sum(${sql.ref(measure)})`.as(name)),
    ])
    .having(count, '>', 0);
  for (const each of labels) sums = sums.groupBy(each).orderBy(each);
  const found: SumRow[] = await sums.execute();
  return found.map((row) => ({
    key: Object.fromEntries(by.map((dimension) => [dimension, String(row[labelName(dimension)])])),
    value: guarded(row, 'value'),
    parcels: guarded(row, 'parcels'),
    declarations: guarded(row, 'declarations'),
    returnedValue: guarded(row, 'returnedValue'),
    returnedParcels: guarded(row, 'returnedParcels'),
    returns: guarded(row, 'returns'),
  }));
}
