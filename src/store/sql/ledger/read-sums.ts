import { type RawBuilder, sql } from 'kysely';
import type { LedgerDimension, LedgerFilter, LedgerRow } from '../../ledger-port.ts';
import { StoreError } from '../../store-error.ts';
import type { LedgerDatabase } from './declarations.ts';
import { LISTS, rowsWhere, type Source, sourcesOf, tableOf } from './source.ts';

/** Month basis: returns where and when they came back. Cohort basis: under the release of what came back. */
export type ReturnBasis = 'returned' | 'cohort';

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

const MEASURES = {
  value: 'value',
  parcels: 'parcels',
  declarations: 'declarations',
  returnedValue: '_value',
  returnedParcels: '_parcels',
  returns: 's',
} as const;

/** Apart from the columns' own names, which `group by` would take instead. */
const labelName = (dimension: LedgerDimension): string => `by_${dimension}`;

type Value = string | number | undefined;

function guarded(name: keyof typeof MEASURES, sum: Value): number {
  if (typeof sum === 'number' && Number.isSafeInteger(sum)) return sum;
  throw new StoreError(`A sum of ${name} is beyond 2^53 and would lose digits. Next: ask for a shorter period.`);
}

/** The values of a row: the labels, then the measures in their order. */
function ledgerRow(by: readonly LedgerDimension[], values: readonly Value[]): LedgerRow {
  const key: Partial<Record<LedgerDimension, string>> = {};
  for (const [at, dimension] of by.entries()) key[dimension] = String(values[at]);
  const at = by.length;
  return {
    key,
    value: guarded('value', values[at]),
    parcels: guarded('parcels', values[at + 1]),
    declarations: guarded('declarations', values[at + 2]),
    returnedValue: guarded('returnedValue', values[at + 3]),
    returnedParcels: guarded('returnedParcels', values[at + 4]),
    returns: guarded('returns', values[at + 5]),
  };
}

/** Sums by the dimensions asked, in order of their labels; groups in which nothing was declared are left out. */
export async function readSums(
  { db, engine }: LedgerDatabase,
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
      .selectFrom(tableOf(source, filter).as('rows'))
      .select(keys)
      .select(measures.map(([, name]) => (source.sign === 1 ? sql.ref(name) : sql`-${sql.ref(name)}`).as(name)))
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
  const columns = [...by.map(labelName), ...Object.keys(MEASURES)];
  const found = await engine.read<Record<string, Value>, string>(db, sums, columns);
  return found.map((values) => ledgerRow(by, values));
}
