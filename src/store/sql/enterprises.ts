import { type Kysely, sql } from 'kysely';
import { FACILITATION, type Facilitation, type FacilitationUse, type Registration } from '../../domain/enterprise.ts';
import type { DeclaredSum, EnterpriseStore, Registered } from '../enterprise-port.ts';
import type { EnterprisesTable, Tables } from './tables.ts';

const rowOf = ({ measures, ...registration }: Registration): EnterprisesTable =>
  ({
    ...registration,
    ...Object.fromEntries(
      FACILITATION.flatMap((measure) => [
        [measure, measures[measure].what],
        [`${measure}_uses`, measures[measure].uses],
      ]),
    ),
  }) as EnterprisesTable;

const registrationOf = (row: EnterprisesTable): Registration => ({
  code: row.code,
  version: row.version,
  name: row.name,
  office: row.office,
  measures: Object.fromEntries(
    FACILITATION.map((measure) => [measure, { what: row[measure], uses: row[`${measure}_uses`] }]),
  ) as Record<Facilitation, FacilitationUse>,
});

const same = (a: EnterprisesTable, b: EnterprisesTable): boolean =>
  (Object.keys(a) as (keyof EnterprisesTable)[]).every((column) => a[column] === b[column]);

async function register(db: Kysely<Tables>, registrations: readonly Registration[]): Promise<Registered> {
  const codes = [...new Set(registrations.map(({ code }) => code))];
  if (codes.length === 0) return { accepted: 0, replaced: 0, unchanged: 0, outdated: 0, conflicting: [] };
  const found = await db.selectFrom('enterprises').selectAll().where('code', 'in', codes).execute();
  const there = new Map(found.map((row) => [row.code, row]));
  const changed = new Set<string>();
  const counts = { accepted: 0, replaced: 0, unchanged: 0, outdated: 0 };
  const conflicting: Registration[] = [];
  for (const registration of registrations) {
    const row = rowOf(registration);
    const known = there.get(row.code);
    if (known && known.version > row.version) counts.outdated += 1;
    else if (known?.version === row.version) {
      if (same(known, row)) counts.unchanged += 1;
      else conflicting.push(registration);
    } else {
      counts[known ? 'replaced' : 'accepted'] += 1;
      there.set(row.code, row);
      changed.add(row.code);
    }
  }
  for (const code of changed) {
    const row = there.get(code);
    if (!row) continue;
    const { code: _, ...content } = row;
    await db
      .insertInto('enterprises')
      .values(row)
      .onConflict((conflict) => conflict.column('code').doUpdateSet(content))
      .execute();
  }
  return { ...counts, conflicting };
}

const monthOf = (column: 'day' | 'period') => sql<string>`substr(${sql.ref(column)}, 1, 7)`;

/**
 * By an index that has the declarations of an enterprise month by month: it is sought in each month of the ledger. The
 * index holds for those that name one, so the query must say that it does; and SQLite compares its expression with
 * another expression, but not with a column.
 */
const declarationsOf = (db: Kysely<Tables>, code: string, offices?: readonly string[]) =>
  db
    .selectFrom('declarations')
    .where(monthOf('day'), 'in', db.selectFrom('rollups').select(monthOf('period').as('month')).where('cut', '=', 'm:'))
    .where('enterprise', '=', code)
    .where('enterprise', '<>', sql.lit(''))
    .where('kind', '<>', 'void')
    .$if(offices !== undefined, (query) => query.where('office', 'in', [...(offices ?? [])]));

/** Enterprises over an open database, whichever engine it is. */
export const enterpriseStore = (db: Kysely<Tables>): EnterpriseStore => ({
  register: (registrations) => db.transaction().execute((transaction) => register(transaction, registrations)),

  async find(code, { from, to }, offices) {
    const [row, places, declared] = await Promise.all([
      db.selectFrom('enterprises').selectAll().where('code', '=', code).executeTakeFirst(),
      declarationsOf(db, code, offices).select('office').distinct().orderBy('office').execute(),
      declarationsOf(db, code, offices)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .select(['day', 'kind', 'flow', 'mode'])
        .select(({ fn }) => [
          fn.sum<number>('value').as('value'),
          fn.sum<number>('parcels').as('parcels'),
          fn.countAll<number>().as('declarations'),
        ])
        .groupBy(['day', 'kind', 'flow', 'mode'])
        .orderBy('day')
        .execute(),
    ]);
    const home = row && (offices === undefined || offices.includes(row.office));
    if (!home && places.length === 0) return null;
    return {
      registration: row ? registrationOf(row) : null,
      offices: places.map(({ office }) => office),
      declared: declared as DeclaredSum[],
    };
  },

  async registered(limit, offices) {
    const rows = await db
      .selectFrom('enterprises')
      .selectAll()
      .$if(offices !== undefined, (query) => query.where('office', 'in', [...(offices ?? [])]))
      .orderBy('office')
      .orderBy('code')
      .limit(limit)
      .execute();
    return rows.map(registrationOf);
  },
});
