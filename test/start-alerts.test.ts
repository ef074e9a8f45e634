import { expect, onTestFinished, test } from 'vitest';
import { OPERATOR } from '../src/domain/officer.ts';
import { createAlertsTick } from '../src/start-alerts.ts';
import { openStore } from '../src/store/open-store.ts';
import { anAlert } from './alert/an-alert.ts';
import { goods } from './answer/asking.ts';

/** The looks of a program over a store with one declaration; `judge` is what a judgement leaves behind. */
async function looking(judge: (store: Awaited<ReturnType<typeof openStore>>) => Promise<void>) {
  let now = new Date('2026-11-24T01:00:00Z');
  const store = await openStore(':memory:', now);
  onTestFinished(() => store.close());
  await store.ledger.apply('one', [goods('a', 1, { day: '2026-11-23' })]);
  const errors: string[] = [];
  let judgements = 0;
  let ended = Promise.resolve();
  const tick = createAlertsTick({
    app: {
      store,
      ledgerFor: () => store.ledger,
      reference: await store.reference(),
      officers: { of: async () => OPERATOR } as never,
      log: { error: (_: unknown, text: string) => errors.push(text) } as never,
    },
    clock: () => now,
    judge: () => {
      judgements += 1;
      ended = judge(store);
      return ended;
    },
  });
  const posts = async (): Promise<number> => (await store.outbox.list({ platform: 'web', limit: 9 })).length;
  return {
    store,
    errors,
    posts,
    look: tick.look,
    judgements: () => judgements,
    later: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

const judged = (through: string) => ({ through, ledgerState: 1, pieces: new Map(), gone: [], anew: true });

test('a ledger with something new is judged once, and what follows is told when it is done', async () => {
  const gate = Promise.withResolvers<void>();
  const { store, look, posts, judgements } = await looking(async (found) => {
    await found.alerts.keep([{ alert: anAlert({ changedAt: '2026-11-24T01:00:00.000Z' }), from: 0, events: [] }]);
    await gate.promise;
    await found.alerts.keepTrend(judged('2026-11-23'));
  });
  await look();
  await look();
  expect([judgements(), await posts()]).toEqual([1, 0]);
  gate.resolve();
  await expect.poll(posts).toBe(1);
  await look();
  expect([judgements(), await posts()]).toEqual([1, 1]);
  expect((await store.outbox.list({ limit: 1 }))[0]).toMatchObject({ job: 'alert 1', slot: 'post', platform: 'web' });
});

test('a day that waits for its reports is looked at again after ten minutes', async () => {
  const { store, look, later, judgements } = await looking((found) => found.alerts.keepTrend(judged('2026-11-22')));
  await look();
  await expect.poll(async () => (await store.alerts.judgedThrough())?.through).toBe('2026-11-22');
  later(9);
  await look();
  expect(judgements()).toBe(1);
  later(2);
  await look();
  expect(judgements()).toBe(2);
});

test('a ledger that is being filled is judged when it has come to rest, or after ten minutes', async () => {
  const { store, look, later, judgements } = await looking(async (found) => {
    const { state = 0 } = (await found.ledger.extent()) ?? {};
    await found.alerts.keepTrend({ ...judged('2026-11-23'), ledgerState: state });
  });
  const file = (id: string) => store.ledger.apply(id, [goods(id, 1, { day: '2026-11-23' })]);
  await look();
  await expect.poll(async () => (await store.alerts.judgedThrough())?.ledgerState).toBe(1);
  for (const id of ['b', 'c']) {
    later(2);
    await file(id);
    await look();
    expect(judgements()).toBe(1);
  }
  later(1);
  await look();
  expect(judgements()).toBe(2);
  await expect.poll(async () => (await store.alerts.judgedThrough())?.ledgerState).toBe(3);
  for (const id of ['d', 'e', 'f', 'g', 'h', 'i']) {
    later(2);
    await file(id);
    await look();
  }
  expect(judgements()).toBe(3);
});

test('a judgement that fails is reported, and tried again', async () => {
  const { look, later, judgements, errors } = await looking(async () => {
    throw new Error('no memory');
  });
  await look();
  await expect.poll(() => errors).toEqual(['the ledger could not be judged']);
  later(11);
  // A look does nothing while the failed judgement is being told of.
  await expect
    .poll(async () => {
      await look();
      return judgements();
    })
    .toBe(2);
});
