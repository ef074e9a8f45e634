import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * What an office traded by month with each partner, and in each chapter: goods from the declarations, returns from the
 * days that keep everything.
 */
export const monthsWithinAnOffice: Migration = {
  name: '0009-months-within-an-office',
  async up(db) {
    for (const dimension of ['partner', 'chapter'] as const) {
      const kept = sql.ref(dimension);
      const [partner, chapter] = dimension === 'partner' ? [kept, sql`''`] : [sql`''`, kept];
      await sql`
        insert into rollups
        select ${sql.lit(dimension === 'partner' ? 'm:op' : 'm:oc')}, substr(period, 1, 7), office, '', ${partner}, ${chapter}, flow,
          sum(value), sum(parcels), sum(declarations), sum(returned_value), sum(returned_parcels), sum(returns),
          sum(cohort_value), sum(cohort_parcels), sum(cohort_returns)
        from (
          select day as period, office, ${kept}, flow, value, parcels, 1 as declarations, 0 as returned_value,
            0 as returned_parcels, 0 as returns, 0 as cohort_value, 0 as cohort_parcels, 0 as cohort_returns
          from declarations where kind = 'goods'
          union all
          select period, office, ${kept}, flow, 0, 0, 0, returned_value, returned_parcels, returns, cohort_value,
            cohort_parcels, cohort_returns
          from rollups where cut = 'd:ompc' and (returns <> 0 or cohort_returns <> 0)) as parts
        group by substr(period, 1, 7), office, ${kept}, flow`.execute(db);
    }
  },
};
