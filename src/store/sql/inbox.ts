import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import { INBOX_LEASE_SECONDS, type InboxEvent, type InboxStore } from '../inbox-port.ts';
import type { Tables } from './tables.ts';

type Rows = ExpressionBuilder<Tables, 'inbox'>;

/** Rows of the same event: the same envelope, or another envelope around the same trigger. */
const same =
  ({ platform, id, fingerprint }: InboxEvent) =>
  ({ and, or, eb }: Rows): Expression<SqlBool> =>
    and([eb('platform', '=', platform), or([eb('id', '=', id), eb('fingerprint', '=', fingerprint)])]);

/** Done, or held by somebody. */
const closed =
  (now: string) =>
  ({ or, eb }: Rows): Expression<SqlBool> =>
    or([eb('outcome', 'is not', null), eb('lease_until', '>', now)]);

async function claim(db: Kysely<Tables>, event: InboxEvent): Promise<'new' | 'seen'> {
  const { platform, id, fingerprint } = event;
  const now = event.now.toISOString();
  const seconds = event.leaseSeconds ?? INBOX_LEASE_SECONDS;
  const lease_until = new Date(event.now.getTime() + seconds * 1000).toISOString();
  const added = await db
    .insertInto('inbox')
    .values({ platform, id, fingerprint, received_at: now, lease_until, outcome: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) return 'new';
  const taken = await db
    .updateTable('inbox')
    .set({ lease_until })
    .where(same(event))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('inbox').select('id').where(same(event)).where(closed(now)))),
    )
    // Asked of the row itself as well: a database that waited for another claim asks only this again.
    .where((eb) => eb.not(closed(now)(eb)))
    .executeTakeFirst();
  return taken.numUpdatedRows > 0n ? 'new' : 'seen';
}

async function done(db: Kysely<Tables>, event: InboxEvent, outcome: string): Promise<void> {
  await db.updateTable('inbox').set({ outcome }).where(same(event)).execute();
}

async function prune(db: Kysely<Tables>, before: Date): Promise<number> {
  const gone = await db.deleteFrom('inbox').where('received_at', '<', before.toISOString()).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** The inbox over an open database, whichever engine it is. */
export const inboxStore = (db: Kysely<Tables>): InboxStore => ({
  claim: (event) => claim(db, event),
  done: (event, outcome) => done(db, event, outcome),
  prune: (before) => prune(db, before),
});
