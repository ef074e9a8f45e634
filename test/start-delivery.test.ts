import { afterEach, beforeEach, expect, test } from 'vitest';
import { webSender } from '../src/adapters/web/web-sender.ts';
import { writePost } from '../src/answer/post.ts';
import { plainReply } from '../src/answer/reply.ts';
import { systemClock } from '../src/domain/clock.ts';
import { startDelivery } from '../src/start-delivery.ts';
import { type AnnouncedOutbox, announcePlans } from '../src/store/announce-plans.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Follows, OutboxRow } from '../src/store/outbox-port.ts';
import type { Store } from '../src/store/ports.ts';

let store: Store;
let outbox: AnnouncedOutbox;
let logged: string[];
beforeEach(async () => {
  store = await openStore(':memory:', systemClock());
  outbox = announcePlans(store.outbox);
  logged = [];
});
afterEach(() => store.close());

const say = (_: object, message: string): void => {
  logged.push(message);
};
const log = { info: say, warn: say, error: say };
const silent = { send: () => new Promise<never>(() => {}), reconcile: () => new Promise<never>(() => {}) };

const plan = (platform: string, slot: string, follows: Follows | null = null): Promise<number> => {
  const content = writePost(plainReply('en', slot));
  return outbox.plan(
    [{ job: 'alert 1', slot, target: 'inbox', platform, content, follows, dueAt: systemClock() }],
    systemClock(),
  );
};

async function until(done: (rows: readonly OutboxRow[]) => boolean): Promise<readonly OutboxRow[]> {
  for (;;) {
    const rows = await outbox.list({ platform: 'web', limit: 9 });
    if (done(rows)) return rows;
    await new Promise(setImmediate);
  }
}

test('what is planned goes out on the fronts that run, whatever another front does, and follows its message', async () => {
  const delivery = startDelivery({
    outbox,
    senders: { web: webSender, slack: silent, discord: null },
    clock: systemClock,
    log,
  });
  await plan('discord', 'post');
  await plan('web', 'first');
  await plan('web', 'second', { slot: 'first', as: 'update' });
  const rows = await until((all) => all.length === 2 && all.every(({ state }) => state === 'sent'));
  expect(new Set(rows.map(({ messageId }) => messageId))).toEqual(new Set(['alert 1 first']));
  expect(logged).toContain('outbox: a message is out');
  await delivery.stop();
  expect(await outbox.list({ platform: 'discord', limit: 9 })).toMatchObject([{ state: 'planned' }]);
});

test('after a stop nothing more is taken', async () => {
  const delivery = startDelivery({ outbox, senders: { web: webSender }, clock: systemClock, log });
  await delivery.stop();
  await plan('web', 'late');
  expect(await outbox.list({ limit: 9 })).toMatchObject([{ state: 'planned', claims: 0 }]);
});
