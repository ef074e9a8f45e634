import type { Kysely } from 'kysely';
import type { BriefingChannel, BriefingStore, Subscription } from '../briefing-port.ts';
import type { BriefingsTable, Tables } from './tables.ts';

/** Processes that were not heard of for so long have ended. */
const FORGOTTEN_MS = 7 * 86_400_000;

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

const rowOf = (subscription: Subscription): BriefingsTable => {
  const { on, offices, whenComplete, quiet, ownerUser, ownerName, activeSince, pausedAt, endedAt, ...same } =
    subscription;
  return {
    ...same,
    days: on,
    offices: offices.join(' '),
    when_complete: Number(whenComplete),
    quiet: Number(quiet),
    owner_user: ownerUser,
    owner_name: ownerName,
    active_since: activeSince,
    paused_at: pausedAt,
    ended_at: endedAt,
  };
};

const subscriptionOf = (row: BriefingsTable): Subscription => {
  const { days, offices, when_complete, quiet, owner_user, owner_name, active_since, paused_at, ended_at, ...same } =
    row;
  return {
    ...same,
    on: days,
    offices: words(offices),
    whenComplete: when_complete === 1,
    quiet: quiet === 1,
    ownerUser: owner_user,
    ownerName: owner_name,
    activeSince: active_since,
    pausedAt: paused_at,
    endedAt: ended_at,
  };
};

async function add(db: Kysely<Tables>, subscription: Omit<Subscription, 'id'>): Promise<Subscription> {
  return db.transaction().execute(async (transaction) => {
    const last = await transaction
      .selectFrom('briefings')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirst();
    const added = { ...subscription, id: (last?.id ?? 0) + 1 };
    await transaction.insertInto('briefings').values(rowOf(added)).execute();
    return added;
  });
}

async function list(db: Kysely<Tables>, channel: BriefingChannel | undefined): Promise<Subscription[]> {
  let query = db.selectFrom('briefings').selectAll().where('ended_at', 'is', null);
  if (channel) {
    for (const column of ['platform', 'workspace', 'channel'] as const)
      query = query.where(column, '=', channel[column]);
  }
  return (await query.orderBy('id').execute()).map(subscriptionOf);
}

async function beat(db: Kysely<Tables>, process: string, now: Date): Promise<string | null> {
  const at = now.toISOString();
  const before = await db
    .selectFrom('briefing_beats')
    .select(({ fn }) => fn.max('at').as('at'))
    .executeTakeFirst();
  await db
    .insertInto('briefing_beats')
    .values({ process, at })
    .onConflict((conflict) => conflict.column('process').doUpdateSet({ at }))
    .execute();
  await db
    .deleteFrom('briefing_beats')
    .where('at', '<', new Date(now.getTime() - FORGOTTEN_MS).toISOString())
    .execute();
  return before?.at ?? null;
}

/** Briefings over an open database, whichever engine it is. */
export const briefingStore = (db: Kysely<Tables>): BriefingStore => ({
  add: (subscription) => add(db, subscription),
  async change(subscription) {
    const { id, ...row } = rowOf(subscription);
    await db.updateTable('briefings').set(row).where('id', '=', id).execute();
  },
  async find(id) {
    const row = await db.selectFrom('briefings').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? subscriptionOf(row) : null;
  },
  list: (channel) => list(db, channel),
  async skip(skipped) {
    await db
      .insertInto('briefing_skips')
      .values(skipped)
      .onConflict((conflict) => conflict.columns(['subscription', 'due']).doNothing())
      .execute();
  },
  skipped: (subscription, limit) =>
    db
      .selectFrom('briefing_skips')
      .selectAll()
      .where('subscription', '=', subscription)
      .orderBy('due', 'desc')
      .limit(limit)
      .execute(),
  beat: (process, now) => beat(db, process, now),
  beats: () => db.selectFrom('briefing_beats').selectAll().orderBy('at', 'desc').orderBy('process').execute(),
});
