import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What an office traded with each partner by month: goods from the declarations, returns from the days that keep everything. */
export const monthsByOfficeAndPartner: Migration = {
  name: '0009-months-by-office-and-partner',
  async up(db) {
    await sql`
      insert into rollups
      select 'm:op', substr(period, 1, 7), office, '', partner, '', flow,
        sum(value), sum(parcels), sum(declarations), sum(returned_value), sum(returned_parcels), sum(returns),
        sum(cohort_value), sum(cohort_parcels), sum(cohort_returns)
      from (
        select day as period, office, partner, flow, value, parcels, 1 as declarations, 0 as returned_value,
          0 as returned_parcels, 0 as returns, 0 as cohort_value, 0 as cohort_parcels, 0 as cohort_returns
        from declarations where kind = 'goods'
        union all
        select period, office, partner, flow, 0, 0, 0, returned_value, returned_parcels, returns, cohort_value,
          cohort_parcels, cohort_returns
        from rollups where cut = 'd:ompc' and (returns <> 0 or cohort_returns <> 0)) as parts
      group by substr(period, 1, 7), office, partner, flow`.execute(db);
  },
};
