import type { Kysely } from 'kysely';
import type { Alert } from '../../domain/alert.ts';
import type {
  AlertChange,
  AlertFilter,
  AlertStore,
  AlertSubscription,
  AlertVotes,
  NewAlertSubscription,
  TrendChange,
} from '../alert-port.ts';
import type { Tables } from './tables.ts';

/** Ends the transaction of `keep` without a trace. */
class Outrun extends Error {}

const rowOf = (alert: Alert): Tables['alerts'] => ({
  id: alert.id,
  office: alert.office,
  measure: alert.measure,
  state: alert.state,
  changed_at: alert.changedAt,
  version: alert.version,
  content: JSON.stringify(alert),
});

const alertOf = ({ content }: Pick<Tables['alerts'], 'content'>): Alert => JSON.parse(content);

async function nextOf(db: Kysely<Tables>, table: 'alerts' | 'alert_subscriptions'): Promise<number> {
  const last = await db
    .selectFrom(table)
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  return (last?.id ?? 0) + 1;
}

async function write(db: Kysely<Tables>, { alert, from }: AlertChange): Promise<void> {
  if (from === 0) {
    if ((await nextOf(db, 'alerts')) > alert.id) throw new Outrun();
    const open = db
      .selectFrom('alerts')
      .select('id')
      .where('office', '=', alert.office)
      .where('measure', '=', alert.measure)
      .where('state', '=', 'open');
    if (alert.state === 'open' && (await open.executeTakeFirst())) throw new Outrun();
    await db.insertInto('alerts').values(rowOf(alert)).execute();
    return;
  }
  const changed = await db
    .updateTable('alerts')
    .set(rowOf(alert))
    .where('id', '=', alert.id)
    .where('version', '=', from)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Outrun();
}

async function append(db: Kysely<Tables>, alert: number, events: AlertChange['events']): Promise<void> {
  if (events.length === 0) return;
  const last = await db
    .selectFrom('alert_events')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('alert', '=', alert)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  await db
    .insertInto('alert_events')
    .values(events.map((event, at) => ({ alert, seq: seq + at, ...event })))
    .execute();
}

async function keep(db: Kysely<Tables>, changes: readonly AlertChange[]): Promise<boolean> {
  if (changes.length === 0) return true;
  try {
    await db.transaction().execute(async (transaction) => {
      for (const change of changes) {
        await write(transaction, change);
        await append(transaction, change.alert.id, change.events);
      }
    });
    return true;
  } catch (error) {
    if (error instanceof Outrun) return false;
    throw error;
  }
}

async function list(db: Kysely<Tables>, { state, changedSince, office, limit }: AlertFilter): Promise<Alert[]> {
  let query = db.selectFrom('alerts').select('content');
  if (state) query = query.where('state', '=', state);
  if (changedSince) query = query.where('changed_at', '>=', changedSince);
  if (office !== undefined) query = query.where('office', '=', office);
  const rows = await query.orderBy('changed_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(alertOf);
}

/** An officer's latest word on an alert counts, once. */
async function votes(db: Kysely<Tables>): Promise<AlertVotes[]> {
  const rows = await db
    .selectFrom('alert_events')
    .innerJoin('alerts', 'alerts.id', 'alert_events.alert')
    .select(['alerts.office', 'alerts.measure', 'alert_events.alert', 'alert_events.who', 'alert_events.reason'])
    .where('alert_events.reason', 'in', ['useful', 'noise'])
    .orderBy('alert_events.alert')
    .orderBy('alert_events.seq')
    .execute();
  const latest = new Map(rows.map((row) => [`${row.alert} ${row.who}`, row]));
  const counted = new Map<string, AlertVotes>();
  for (const { office, measure, reason } of latest.values()) {
    const key = `${office} ${measure}`;
    const { useful, noise } = counted.get(key) ?? { useful: 0, noise: 0 };
    const more = { useful: useful + Number(reason === 'useful'), noise: noise + Number(reason === 'noise') };
    counted.set(key, { office, measure, ...more });
  }
  return [...counted.values()];
}

async function subscribe(db: Kysely<Tables>, subscription: NewAlertSubscription): Promise<AlertSubscription> {
  return db.transaction().execute(async (transaction) => {
    const added = { ...subscription, id: await nextOf(transaction, 'alert_subscriptions') };
    const row = { id: added.id, content: JSON.stringify(added), ended: 0 };
    await transaction.insertInto('alert_subscriptions').values(row).execute();
    return added;
  });
}

async function keepTrend(db: Kysely<Tables>, { through, ledgerState, pieces, gone, anew }: TrendChange): Promise<void> {
  if (anew) await db.deleteFrom('trend_pieces').execute();
  for (const piece of gone) await db.deleteFrom('trend_pieces').where('piece', '=', piece).execute();
  for (const [piece, data] of pieces)
    await db
      .insertInto('trend_pieces')
      .values({ piece, data })
      .onConflict((conflict) => conflict.column('piece').doUpdateSet(({ ref }) => ({ data: ref('excluded.data') })))
      .execute();
  const kept = { through, ledger_state: ledgerState };
  await db
    .insertInto('trend')
    .values({ one: 1, ...kept })
    .onConflict((conflict) => conflict.column('one').doUpdateSet(kept))
    .execute();
}

/** Alerts over an open database, whichever engine it is. */
export const alertStore = (db: Kysely<Tables>): AlertStore => ({
  list: (filter) => list(db, filter),
  async find(id) {
    const row = await db.selectFrom('alerts').select('content').where('id', '=', id).executeTakeFirst();
    return row ? alertOf(row) : null;
  },
  nextId: () => nextOf(db, 'alerts'),
  events: (alert) => db.selectFrom('alert_events').selectAll().where('alert', '=', alert).orderBy('seq').execute(),
  keep: (changes) => keep(db, changes),
  votes: () => votes(db),
  subscribe: (subscription) => subscribe(db, subscription),
  async unsubscribe(id) {
    const ending = db.updateTable('alert_subscriptions').set({ ended: 1 }).where('id', '=', id).where('ended', '=', 0);
    return (await ending.executeTakeFirst()).numUpdatedRows > 0n;
  },
  async subscriptions() {
    const rows = await db
      .selectFrom('alert_subscriptions')
      .select('content')
      .where('ended', '=', 0)
      .orderBy('id')
      .execute();
    return rows.map(({ content }) => JSON.parse(content));
  },
  async trend() {
    const row = await db.selectFrom('trend').selectAll().executeTakeFirst();
    if (!row) return null;
    const rows = await db.selectFrom('trend_pieces').selectAll().execute();
    const pieces = new Map(rows.map(({ piece, data }) => [piece, data]));
    return { through: row.through, ledgerState: row.ledger_state, pieces };
  },
  async judgedThrough() {
    const row = await db.selectFrom('trend').select(['through', 'ledger_state']).executeTakeFirst();
    return row ? { through: row.through, ledgerState: row.ledger_state } : null;
  },
  keepTrend: (change) => db.transaction().execute((transaction) => keepTrend(transaction, change)),
});
