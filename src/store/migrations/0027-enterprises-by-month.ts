import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * The declarations of one enterprise are found month by month. Extracts come in order of time: so a batch writes the
 * pages of its months, where an index by enterprise alone had every batch write nearly all of it.
 */
export const enterprisesByMonth: Migration = {
  name: '0027-enterprises-by-month',
  async up(db) {
    await sql`drop index declarations_enterprise`.execute(db);
    await sql`
      create index declarations_enterprise on declarations (substr(day, 1, 7), enterprise, office, day)
      where enterprise <> ''`.execute(db);
  },
};
