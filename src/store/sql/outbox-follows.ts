import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { OUTBOX_STEPS } from '../outbox-states.ts';
import type { OutboxTable, Tables } from './tables.ts';

const sameJob = (a: string, b: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(a)}.job = ${sql.ref(b)}.job and ${sql.ref(a)}.target = ${sql.ref(b)}.target`;

/** Updates of the same message, one planned before the other. Slots break a tie: numbers by size, times as they run. */
const updatedBefore = (a: string, b: string): RawBuilder<SqlBool> => {
  const [one, other] = [sql.ref(a), sql.ref(b)];
  return sql<SqlBool>`${one}.follows_slot = ${other}.follows_slot and ${one}.follows_as = 'update'
    and (${one}.planned_at, length(${one}.slot), ${one}.slot) < (${other}.planned_at, length(${other}.slot), ${other}.slot)`;
};

/** False for a row that follows one whose fate is open, or an update of it that is still on its way. */
export const isNext: RawBuilder<SqlBool> = sql<SqlBool>`not exists (
  select 1 from outbox as earlier
  where ${sameJob('earlier', 'outbox')} and earlier.state in ('planned', 'sending', 'unknown')
    and (earlier.slot = outbox.follows_slot or ${updatedBefore('earlier', 'outbox')}))`;

/** Of several updates of one message that wait, the newest alone is wanted. */
export async function skipOvertaken(db: Kysely<Tables>, at: string): Promise<void> {
  const { from, to } = OUTBOX_STEPS.skip;
  await db
    .updateTable('outbox')
    .set({ state: to, reason: 'overtaken', changed_at: at })
    .where('state', 'in', [...from])
    .where('follows_as', '=', 'update')
    .where(sql<SqlBool>`exists (
      select 1 from outbox as later
      where ${sameJob('later', 'outbox')} and later.follows_as = 'update' and ${updatedBefore('outbox', 'later')})`)
    .execute();
}

/** Where the message that a row follows is now: its last update may have had to be a message of its own. */
export async function earlierOf(db: Kysely<Tables>, row: OutboxTable): Promise<string | null> {
  const slot = row.follows_slot;
  if (slot === null) return null;
  const found = await db
    .selectFrom('outbox')
    .select('message_id')
    .where('job', '=', row.job)
    .where('target', '=', row.target)
    .where('state', '=', 'sent')
    .where(({ eb, or, and }) =>
      or([eb('slot', '=', slot), and([eb('follows_slot', '=', slot), eb('follows_as', '=', 'update')])]),
    )
    .orderBy('changed_at', 'desc')
    .orderBy('planned_at', 'desc')
    .executeTakeFirst();
  return found?.message_id ?? null;
}
