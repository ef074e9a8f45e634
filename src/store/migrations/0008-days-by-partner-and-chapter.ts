import { type Kysely, sql } from 'kysely';
import type { Migration } from './migration.ts';

const MEASURES = sql.raw(
  ['value', 'parcels', 'declarations', 'returned_value', 'returned_parcels', 'returns']
    .concat(['cohort_value', 'cohort_parcels', 'cohort_returns'])
    .map((measure) => `sum(${measure})`)
    .join(),
);

/** Sums one more cut of days from the one that keeps everything. */
async function addCut(db: Kysely<never>, cut: string, kept: 'partner' | 'chapter'): Promise<void> {
  const [partner, chapter] = [
    kept === 'partner' ? sql.ref(kept) : sql`''`,
    kept === 'chapter' ? sql.ref(kept) : sql`''`,
  ];
  await sql`
    insert into rollups
    select ${sql.lit(cut)}, period, '', '', ${partner}, ${chapter}, flow, ${MEASURES}
    from rollups where cut = 'd:ompc' group by period, ${sql.ref(kept)}, flow`.execute(db);
}

/** Partners and chapters by day, for the days that a running year has beyond its whole months. */
export const daysByPartnerAndChapter: Migration = {
  name: '0008-days-by-partner-and-chapter',
  async up(db) {
    await addCut(db, 'd:p', 'partner');
    await addCut(db, 'd:c', 'chapter');
  },
};
