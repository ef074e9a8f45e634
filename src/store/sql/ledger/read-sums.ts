import { type RawBuilder, sql } from 'kysely';
import type { LedgerDimension, LedgerFilter, LedgerRow } from '../../ledger-port.ts';
import { StoreError } from '../../store-error.ts';
import type { CutGrain } from './cut.ts';
import type { LedgerDatabase } from './declarations.ts';
import { LISTS, rowsWhere, type Source, sourcesOf, tableOf } from './source.ts';

/** Month basis: returns where and when they came back. Cohort basis: under the release of what came back. */
export type ReturnBasis = 'returned' | 'cohort';

/** What is added up, in the order of a row's fields, and what is more than 0 where anything was declared. */
const MEASURES = {
  returned: {
    names: ['value', 'parcels', 'declarations', 'returned_value', 'returned_parcels', 'returns'],
    count: sql.raw('sum(declarations) + sum(returns)'),
  },
  cohort: {
    names: ['value', 'parcels', 'declarations', 'cohort_value', 'cohort_parcels', 'cohort_returns'],
    count: sql.raw('sum(declarations)'),
  },
} as const;

/** A label in a row of a grain. A period of that grain stands there as it is: cut again, it would be sorted as a new text. */
function label(dimension: LedgerDimension, grain: CutGrain): RawBuilder<unknown> {
  switch (dimension) {
    case grain:
      return sql.raw('period');
    case 'year':
      return sql.raw('substr(period, 1, 4)');
    case 'quarter':
      return sql.raw(`substr(period, 1, 4) || 'Q' || ((cast(substr(period, 6, 2) as integer) + 2) / 3)`);
    case 'month':
      return sql.raw('substr(period, 1, 7)');
    default:
      return sql.ref(dimension);
  }
}

/** Apart from the columns' own names, which `group by` would take instead. */
const labelName = (dimension: LedgerDimension): string => `by_${dimension}`;

/** Sums by labels, in order of these. Whatever does not depend on the question is plain text: it is put together at each. */
function sumsOf(sources: readonly Source[], basis: ReturnBasis, filter: LedgerFilter, by: readonly LedgerDimension[]) {
  const { names, count } = MEASURES[basis];
  const parts = sources.map((source) => {
    const labels = by.map((dimension) => sql`${label(dimension, source.grain)} as ${sql.raw(labelName(dimension))}`);
    const measures = sql.raw(names.map((name) => (source.sign === 1 ? name : `-${name} as ${name}`)).join());
    return sql`select ${sql.join([...labels, measures])} from ${tableOf(source, filter)} as rows where ${rowsWhere(source, filter)}`;
  });
  const labels = by.map(labelName);
  const sums = names.map((name) => `sum(${name}) as ${name}`);
  return sql<Row>`(
    select ${sql.raw([...labels, ...sums].join())} from (${sql.join(parts, sql` union all `)}) as pieces
    ${sql.raw(by.length > 0 ? `group by ${labels.join()}` : '')} having ${count} > 0
    ${sql.raw(by.length > 0 ? `order by ${labels.join()}` : '')})`;
}

type Value = string | number | undefined;
type Row = Record<string, Value>;

function guarded(name: keyof LedgerRow, sum: Value): number {
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
  const sources = sourcesOf(filter, by);
  if (sources.length === 0) return [];
  const columns = [...by.map(labelName), ...MEASURES[basis].names];
  const found = await engine.read<Row, string>(db, sumsOf(sources, basis, filter, by), columns);
  return found.map((values) => ledgerRow(by, values));
}
