import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createChannelQueue } from '../../src/delivery/channel-queue.ts';
import { type DeliverParts, type Delivery, deliver } from '../../src/delivery/deliver.ts';
import type { LookOutcome, SendOutcome } from '../../src/delivery/outcome.ts';
import { RateLimited } from '../../src/delivery/rate-limited.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { OutboxClaim, OutboxRow } from '../../src/store/outbox-port.ts';
import type { Store } from '../../src/store/ports.ts';

const START = Date.parse('2026-11-24T00:00:00Z');
let store: Store;
let now: number;
let running: Delivery[];
let sends: string[];
let reports: string[];
beforeEach(async () => {
  store = await openStore(':memory:', new Date(START));
  [now, running, sends, reports] = [START, [], [], []];
});
afterEach(async () => {
  await Promise.all(running.map((delivery) => delivery.stop()));
  await store.close();
});

const clock = (): Date => new Date(now);
/** Time passes when somebody waits, and at once. */
const wait = async (ms: number): Promise<void> => {
  await nextTurn();
  now += ms;
};

type Answers = { readonly send: (target: string) => SendOutcome; readonly look?: (target: string) => LookOutcome };

function run({ send, look = () => ({ kind: 'absent' }) }: Answers, parts: Partial<DeliverParts> = {}): Delivery {
  const delivery = deliver({
    platform: 'slack',
    outbox: store.outbox,
    queue: createChannelQueue({ clock, wait, gapMs: 1000 }),
    send: async ({ target }: OutboxClaim) => {
      sends.push(target);
      return send(target);
    },
    reconcile: async ({ target }: OutboxClaim) => look(target),
    clock,
    wait,
    everyMs: 20_000,
    report: ({ target }, settled, reason) => reports.push([target, settled, reason ?? ''].join(' ').trim()),
    ...parts,
  });
  running.push(delivery);
  return delivery;
}

const plan = (...targets: string[]): Promise<number> =>
  store.outbox.plan(
    targets.map((target) => ({
      job: 'briefing',
      slot: '1',
      target,
      platform: 'slack',
      content: '{}',
      dueAt: new Date(START),
    })),
    new Date(START),
  );

/** Waits, in turns of the event loop, until no row is open. */
async function settled(): Promise<OutboxRow[]> {
  for (let turn = 0; turn < 20_000; turn += 1) {
    const rows = await store.outbox.list({ limit: 99 });
    if (rows.every(({ state }) => ['sent', 'failed', 'skipped'].includes(state))) {
      return rows.sort((a, b) => (a.target < b.target ? -1 : 1));
    }
    await nextTurn();
  }
  throw new Error('rows stayed open');
}

const states = async (): Promise<string[]> =>
  (await settled()).map(({ target, state, messageId, reason }) =>
    [target, state, messageId ?? reason ?? ''].join(' ').trim(),
  );

test('what is due is sent once, each to its channel, and recorded', async () => {
  await plan('a', 'b', 'c');
  run({ send: (target) => ({ kind: 'sent', messageId: `m-${target}` }) });
  expect(await states()).toEqual(['a sent m-a', 'b sent m-b', 'c sent m-c']);
  expect(sends.sort()).toEqual(['a', 'b', 'c']);
});

test('two deliveries on one outbox send each message once', async () => {
  await plan(...Array.from({ length: 30 }, (_, at) => `c${at}`));
  const send = (target: string): SendOutcome => ({ kind: 'sent', messageId: target });
  run({ send });
  run({ send });
  await settled();
  expect(new Set(sends).size).toBe(30);
  expect(sends).toHaveLength(30);
});

test.each<[string, SendOutcome, LookOutcome, string[], number]>([
  ['found', { kind: 'unknown', reason: 'timeout' }, { kind: 'found', messageId: 'm1' }, ['a sent m1'], 1],
  ['refused', { kind: 'refused', reason: 'no-such-channel' }, { kind: 'absent' }, ['a failed no-such-channel'], 1],
  ['never found', { kind: 'unknown', reason: 'timeout' }, { kind: 'unknown', reason: 'scope' }, ['a failed scope'], 1],
  ['always busy', { kind: 'refused', reason: 'busy', retryAfterMs: 9 }, { kind: 'absent' }, ['a failed busy'], 10],
])('a message that is %s ends so, after as many sends as there may be', async (_, sent, look, end, count) => {
  await plan('a');
  run({ send: () => sent, look: () => look });
  expect(await states()).toEqual(end);
  expect(sends).toHaveLength(count);
});

test('a message that was looked for and is absent is sent again', async () => {
  await plan('a');
  run({
    send: () => (sends.length === 1 ? { kind: 'unknown', reason: 'reset' } : { kind: 'sent', messageId: 'm2' }),
  });
  expect(await states()).toEqual(['a sent m2']);
  expect(reports).toEqual(['a unknown reset', 'a planned', 'a sent']);
});

test('an error of the call is a doubt, told by its code and never by its words', async () => {
  await plan('a');
  run({
    send: () => {
      throw Object.assign(new Error('https://hooks.example/SECRET'), { code: 'ECONNRESET' });
    },
    look: () => ({ kind: 'found', messageId: 'm1' }),
  });
  expect(await states()).toEqual(['a sent m1']);
  expect(reports).toEqual(['a unknown ECONNRESET', 'a sent']);
});

test.each([
  ['told', { limit: (): SendOutcome => ({ kind: 'limited', retryAfterMs: 60_000 }) }],
  [
    'thrown',
    {
      limit: (): SendOutcome => {
        throw new RateLimited(60_000);
      },
    },
  ],
])('a rate limit that is %s stalls its channel, and the message is sent when it is over', async (_, { limit }) => {
  await plan('a', 'b');
  const at: Record<string, number> = {};
  run({
    send: (target) => {
      if (target === 'a' && !sends.slice(0, -1).includes('a')) return limit();
      at[target] = now - START;
      return { kind: 'sent', messageId: target };
    },
  });
  expect(await states()).toEqual(['a sent a', 'b sent b']);
  expect(at.a).toBeGreaterThanOrEqual(60_000);
  expect(at.b).toBeLessThan(60_000);
});

test('stopping settles what is being sent and leaves what is planned', async () => {
  await plan('a', 'b');
  const { promise: answer, resolve } = Promise.withResolvers<SendOutcome>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const lone = createChannelQueue({ clock, wait, gapMs: 0 });
  const delivery = run(
    { send: () => ({ kind: 'sent', messageId: 'x' }) },
    {
      queue: { ...lone, push: (_, task) => lone.push('one', task) },
      send: () => {
        begin();
        return answer;
      },
    },
  );
  await begun;
  const stopped = delivery.stop();
  resolve({ kind: 'sent', messageId: 'm1' });
  await stopped;
  const rows = await store.outbox.list({ limit: 9 });
  expect(rows.map(({ target, state }) => `${target} ${state}`).sort()).toEqual(['a sent', 'b planned']);
});
