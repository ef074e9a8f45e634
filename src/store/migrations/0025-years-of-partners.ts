import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** What an office or a mode traded by year with each partner, summed from the months. */
export const yearsOfPartners: Migration = {
  name: '0025-years-of-partners',
  async up(db) {
    for (const pair of ['op', 'mp']) {
      await sql`
        insert into rollups
        select ${sql.lit(`y:${pair}`)}, substr(period, 1, 4), office, mode, partner, chapter, flow,
          sum(value), sum(parcels), sum(declarations), sum(returned_value), sum(returned_parcels), sum(returns),
          sum(cohort_value), sum(cohort_parcels), sum(cohort_returns)
        from rollups where cut = ${sql.lit(`m:${pair}`)}
        group by substr(period, 1, 4), office, mode, partner, chapter, flow`.execute(db);
    }
  },
};
