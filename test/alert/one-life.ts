import type { Observation } from '../../src/alert/batch.ts';
import type { JudgedDay } from '../../src/alert/judge/judge-ledger.ts';
import { keepJudged } from '../../src/alert/judge-now.ts';
import { planMessages } from '../../src/alert/tell/plan-messages.ts';
import { OPERATOR } from '../../src/domain/officer.ts';
import type { TrendChange } from '../../src/store/alert-port.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/ports.ts';
import { migratedFile } from '../store/sqlite/migrated-file.ts';
import { anObservation } from './an-alert.ts';

const NOW = new Date('2026-11-08T01:00:00Z');
const LATER = new Date('2026-11-08T02:00:00Z');
const seen = (score: number, changed: Partial<Observation> = {}): Observation => anObservation(changed, score);

/** A deviation that begins, grows and ends, and another that begins on the second day. */
const DAYS: readonly JudgedDay[] = [
  { day: '2026-11-05', observations: [seen(8)] },
  { day: '2026-11-06', observations: [seen(12), seen(9, { office: '0200' })] },
  {
    day: '2026-11-07',
    observations: [seen(12, { news: false, lasting: false }), seen(9, { office: '0200', news: false })],
  },
];
const LEARNED: TrendChange = {
  through: '2026-11-07',
  ledgerState: 4,
  pieces: new Map([['all', Buffer.from('learned')]]),
  gone: [],
  anew: true,
};

async function* judging(): AsyncGenerator<JudgedDay, TrendChange> {
  yield* DAYS;
  return LEARNED;
}

const WRITES: readonly (string | symbol)[] = ['keep', 'keepTrend', 'plan'];

/** Does a write, and whatever is to happen before and after it. */
export type AroundWrite = <T>(write: () => Promise<T>) => Promise<T>;

/** The store with something around each of its writes; what is read leaves no trace. */
function watched<T extends object>(store: T, around: AroundWrite): T {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function' || !WRITES.includes(name)) return method;
      return (...given: unknown[]) => around(() => method.apply(target, given));
    },
  });
}

/** One life of the program: what the ledger got is judged, then subscribers are told; sent messages are found sent. */
export async function live(store: Store, around: AroundWrite = (write) => write()): Promise<void> {
  const alerts = watched(store.alerts, around);
  const outbox = watched(store.outbox, around);
  const learned = (await alerts.judgedThrough())?.through;
  if (learned !== LEARNED.through) await keepJudged(alerts, judging(), () => NOW);
  const parts = {
    store: { alerts, outbox },
    ledgerFor: () => store.ledger,
    reference: await store.reference(),
    officers: { of: async () => OPERATOR },
  };
  const extent = { first: '2026-11-01', last: '2026-11-07', demo: false, state: 4, modes: [] };
  await planMessages(parts, extent, NOW);
  // An officer takes note, and the posts are changed in their place.
  const alert = await alerts.find(2);
  if (alert && alert.acknowledgedBy === null) {
    const events = [{ at: LATER.toISOString(), reason: 'acknowledged', who: 'Li Wei', note: null } as const];
    const changed = { ...alert, acknowledgedBy: 'Li Wei', changedAt: LATER.toISOString(), version: alert.version + 1 };
    await alerts.keep([{ alert: changed, from: alert.version, events }]);
  }
  await planMessages(parts, extent, LATER);
}

/** Everything that is there to see afterwards. */
export async function told(store: Store) {
  const alerts = (await store.alerts.list({ limit: 99 })).sort((a, b) => a.id - b.id);
  const events = await Promise.all(alerts.map(({ id }) => store.alerts.events(id)));
  const messages = (await store.outbox.list({ limit: 99 })).map(({ job, slot, content, follows }) => [
    job,
    slot,
    content,
    follows,
  ]);
  return { alerts, events, messages: messages.sort(), trend: await store.alerts.trend() };
}

/** A store with one channel that is told of alerts. */
export async function fresh(file?: string): Promise<Store> {
  const store = await openStore(file ?? (await migratedFile()), NOW);
  await store.alerts.subscribe({
    ...{ platform: 'slack', workspace: 'T1', channel: 'C1', offices: [], severity: 'notice', lang: 'zh' },
    ...{ quietHours: null, workdaysOnly: false, escalationHours: null, owner: 'Li Wei' },
  });
  return store;
}
