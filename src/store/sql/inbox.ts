import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import { INBOX_LEASE_SECONDS, type InboxEvent, type InboxStore, type LeftQuestion } from '../inbox-port.ts';
import type { Tables } from './tables.ts';

/** The rest comes with the next look. */
const MOST_LEFT = 100;

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
  const { platform, id, fingerprint, question = null } = event;
  const now = event.now.toISOString();
  const seconds = event.leaseSeconds ?? INBOX_LEASE_SECONDS;
  const lease_until = new Date(event.now.getTime() + seconds * 1000).toISOString();
  const added = await db
    .insertInto('inbox')
    .values({ platform, id, fingerprint, received_at: now, lease_until, outcome: null, question })
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
  await db.updateTable('inbox').set({ outcome, question: null }).where(same(event)).execute();
}

async function renew(db: Kysely<Tables>, platform: string, ids: readonly string[], now: Date): Promise<void> {
  const lease_until = new Date(now.getTime() + INBOX_LEASE_SECONDS * 1000).toISOString();
  await db
    .updateTable('inbox')
    .set({ lease_until })
    .where('platform', '=', platform)
    .where('id', 'in', [...ids])
    .where('outcome', 'is', null)
    .execute();
}

async function left(db: Kysely<Tables>, platform: string, now: Date): Promise<LeftQuestion[]> {
  const rows = await db
    .selectFrom('inbox')
    .select(['id', 'fingerprint', 'question', 'received_at'])
    .where('platform', '=', platform)
    .where('outcome', 'is', null)
    .where('question', 'is not', null)
    .where('lease_until', '<=', now.toISOString())
    .orderBy('received_at')
    .limit(MOST_LEFT)
    .execute();
  return rows.map(({ received_at, question, ...row }) => ({
    ...row,
    question: question ?? '',
    receivedAt: received_at,
  }));
}

async function prune(db: Kysely<Tables>, before: Date): Promise<number> {
  const gone = await db.deleteFrom('inbox').where('received_at', '<', before.toISOString()).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** The inbox over an open database, whichever engine it is. */
export const inboxStore = (db: Kysely<Tables>): InboxStore => ({
  claim: (event) => claim(db, event),
  renew: (platform, ids, now) => renew(db, platform, ids, now),
  left: (platform, now) => left(db, platform, now),
  done: (event, outcome) => done(db, event, outcome),
  prune: (before) => prune(db, before),
});
