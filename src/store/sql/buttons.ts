import type { Kysely } from 'kysely';
import type { ButtonStore } from '../button-port.ts';
import type { Tables } from './tables.ts';

/** The lines of long buttons over an open database, whichever engine it is. */
export const buttonStore = (db: Kysely<Tables>): ButtonStore => ({
  async keep(lines, now) {
    if (lines.length === 0) return;
    const rows = lines.map((one) => ({ ...one, made_at: now.toISOString() }));
    await db
      .insertInto('button_lines')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async line(id) {
    const found = await db.selectFrom('button_lines').select('line').where('id', '=', id).executeTakeFirst();
    return found?.line ?? null;
  },
});
