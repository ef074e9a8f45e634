import type { Kysely } from 'kysely';
import type { OutboxClaim, OutboxFilter, OutboxKey, OutboxRow, OutboxStore, PlannedMessage } from '../outbox-port.ts';
import { OUTBOX_STEPS, type OutboxStep } from '../outbox-states.ts';
import { earlierOf, isNext, skipOvertaken } from './outbox-follows.ts';
import type { OutboxTable, Tables } from './tables.ts';

function rowOf(row: OutboxTable): OutboxRow {
  const { due_at, planned_at, changed_at, message_id, follows_slot, follows_as, ...rest } = row;
  const follows = follows_slot !== null && follows_as !== null ? { slot: follows_slot, as: follows_as } : null;
  return { ...rest, follows, dueAt: due_at, plannedAt: planned_at, changedAt: changed_at, messageId: message_id };
}

/** One step of one row, when it is in a state that the step starts from. */
const step = (db: Kysely<Tables>, name: OutboxStep, { job, slot, target }: OutboxKey, now: Date) =>
  db
    .updateTable('outbox')
    .set({ state: OUTBOX_STEPS[name].to, changed_at: now.toISOString() })
    .where('job', '=', job)
    .where('slot', '=', slot)
    .where('target', '=', target)
    .where('state', 'in', [...OUTBOX_STEPS[name].from]);

type Stepping = ReturnType<typeof step>;

const done = async (stepping: Stepping): Promise<boolean> => (await stepping.executeTakeFirst()).numUpdatedRows > 0n;

async function plan(db: Kysely<Tables>, messages: readonly PlannedMessage[], now: Date): Promise<number> {
  if (messages.length === 0) return 0;
  const at = now.toISOString();
  const rows = messages.map(({ dueAt, follows = null, ...message }) => ({
    ...message,
    follows_slot: follows?.slot ?? null,
    follows_as: follows?.as ?? null,
    state: 'planned' as const,
    reason: null,
    due_at: dueAt.toISOString(),
    planned_at: at,
    changed_at: at,
    claims: 0,
    sends: 0,
    message_id: null,
  }));
  const added = await db
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['job', 'slot', 'target']).doNothing())
    .executeTakeFirst();
  if (rows.some(({ follows_as }) => follows_as === 'update')) await skipOvertaken(db, at);
  return Number(added.numInsertedOrUpdatedRows);
}

async function due(db: Kysely<Tables>, platform: string, now: Date, limit: number): Promise<OutboxRow[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('platform', '=', platform)
    .where('state', 'in', ['planned', 'sending', 'unknown'])
    .where('due_at', '<=', now.toISOString())
    .where(isNext)
    .orderBy('due_at')
    .orderBy('job')
    .orderBy('slot')
    .orderBy('target')
    .limit(limit)
    .execute();
  return rows.map(rowOf);
}

const TAKING = { planned: 'send', sending: 'lapse', unknown: 'look' } as const;

/** Every claim counts up, so of two workers who saw the same row only one finds it as it was. */
async function claim(db: Kysely<Tables>, row: OutboxRow, now: Date, leaseSeconds: number): Promise<OutboxClaim | null> {
  const { state, claims, sends } = row;
  if (state !== 'planned' && state !== 'sending' && state !== 'unknown') return null;
  const sending = state === 'planned';
  const taken = await step(db, TAKING[state], row, now)
    .set({
      claims: claims + 1,
      sends: sending ? sends + 1 : sends,
      due_at: new Date(now.getTime() + leaseSeconds * 1000).toISOString(),
      ...(state === 'sending' && { reason: 'lease-ran-out' }),
    })
    .where('state', '=', state)
    .where('claims', '=', claims)
    .where('due_at', '<=', now.toISOString())
    .returningAll()
    .executeTakeFirst();
  if (!taken) return null;
  return { ...rowOf(taken), task: sending ? 'send' : 'reconcile', earlier: await earlierOf(db, taken) };
}

/** A report counts only from the worker that holds the row. */
const held = (stepping: Stepping, { claims }: OutboxClaim): Stepping => stepping.where('claims', '=', claims);

function list(db: Kysely<Tables>, { limit, ...filter }: OutboxFilter): Promise<OutboxRow[]> {
  let query = db.selectFrom('outbox').selectAll();
  for (const [column, value] of Object.entries(filter)) {
    query = query.where(column as keyof typeof filter, '=', value);
  }
  return query
    .orderBy('changed_at', 'desc')
    .orderBy('job')
    .orderBy('slot')
    .orderBy('target')
    .limit(limit)
    .execute()
    .then((rows) => rows.map(rowOf));
}

async function prune(db: Kysely<Tables>, before: Date): Promise<number> {
  const at = before.toISOString();
  const gone = await db
    .deleteFrom('outbox')
    .where('state', 'in', ['sent', 'failed', 'skipped'])
    .where('changed_at', '<', at)
    // A later message may still follow an earlier one of its job.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as other')
            .select('other.slot')
            .whereRef('other.job', '=', 'outbox.job')
            .whereRef('other.target', '=', 'outbox.target')
            .where(({ or, eb }) =>
              or([eb('other.changed_at', '>=', at), eb('other.state', 'in', ['planned', 'sending', 'unknown'])]),
            ),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** The outbox over an open database, whichever engine it is. */
export const outboxStore = (db: Kysely<Tables>): OutboxStore => ({
  plan: (messages, now) => plan(db, messages, now),
  due: (platform, now, limit) => due(db, platform, now, limit),
  claim: (row, now, leaseSeconds) => claim(db, row, now, leaseSeconds),
  sent: (row, messageId, now) => done(step(db, 'arrive', row, now).set({ message_id: messageId, reason: null })),
  failed: (row, reason, now, retryAt) =>
    done(
      retryAt
        ? held(step(db, 'retry', row, now).set({ reason, due_at: retryAt.toISOString() }), row)
        : held(step(db, 'fail', row, now).set({ reason }), row),
    ),
  unknown: (row, reason, now, lookAt) =>
    done(held(step(db, 'lose', row, now).set({ reason, due_at: lookAt.toISOString() }), row)),
  absent: (row, now) =>
    done(held(step(db, 'absent', row, now).set({ reason: 'not-found', due_at: now.toISOString() }), row)),
  skip: (key, reason, now) => done(step(db, 'skip', key, now).set({ reason })),
  prune: (before) => prune(db, before),
  list: (filter) => list(db, filter),
});
