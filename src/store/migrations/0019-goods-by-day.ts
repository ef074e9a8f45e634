import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * The rollups that kept every dimension had about as many rows as the declarations. Their place takes an index of the
 * goods that holds all a sum needs; of the rollup by day stay the returns, which are few.
 */
export const goodsByDay: Migration = {
  name: '0019-goods-by-day',
  async up(db) {
    await sql`
      create index goods_by_day on declarations (day, office, mode, partner, chapter, flow, value, parcels, enterprise)
      where kind = 'goods'`.execute(db);
    await sql`delete from rollups where cut = 'm:ompc'`.execute(db);
    await sql`
      delete from rollups where cut = 'd:ompc'
      and returned_value = 0 and returned_parcels = 0 and returns = 0
      and cohort_value = 0 and cohort_parcels = 0 and cohort_returns = 0`.execute(db);
    await sql`update rollups set value = 0, parcels = 0, declarations = 0 where cut = 'd:ompc'`.execute(db);
  },
};
