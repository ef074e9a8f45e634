import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { discordRest } from '../../../../src/adapters/discord/send/discord-rest.ts';
import { createOutboxSender, messageNumber } from '../../../../src/adapters/discord/send/outbox-sender.ts';
import { writePost } from '../../../../src/answer/post.ts';
import { plainReply } from '../../../../src/answer/reply.ts';
import type { LookOutcome, SendOutcome } from '../../../../src/delivery/outcome.ts';
import { systemClock } from '../../../../src/domain/clock.ts';
import type { OutboxClaim } from '../../../../src/store/outbox-port.ts';
import { type FakeDiscord, startFakeDiscord } from '../../../servers/discord/fake-discord.ts';
import type { Fault } from '../../../servers/discord/state.ts';

const SEND = { method: 'POST', path: '/messages$', times: 1 } as const;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const draw = async () => Buffer.from('png');

let fake: FakeDiscord;
let sender: {
  send(claim: OutboxClaim): Promise<SendOutcome>;
  reconcile(claim: OutboxClaim): Promise<LookOutcome>;
};
let channel = 600_000_000_000_000_100n;

/** A planned briefing for a channel of its own. */
function claimOf(slot = '2021-01-14T08:30'): OutboxClaim {
  channel += 1n;
  const now = new Date().toISOString();
  return {
    platform: 'discord',
    job: 'briefing 1',
    slot,
    target: String(channel),
    content: writePost(plainReply('en', 'Exports of yesterday.')),
    state: 'sending',
    reason: null,
    dueAt: now,
    plannedAt: now,
    changedAt: now,
    claims: 1,
    sends: 1,
    messageId: null,
    follows: null,
    earlier: null,
    task: 'send',
  };
}

beforeAll(async () => {
  fake = await startFakeDiscord();
  const rest = discordRest({ token: fake.token, apiUrl: fake.apiUrl, rejectsRateLimits: true });
  const { send, reconcile } = createOutboxSender({
    rest,
    draw,
    log: silent,
    clock: systemClock,
    buttons: { keep: async () => {}, line: async () => null },
  });
  const { signal } = new AbortController();
  sender = { send: (claim) => send(claim, signal), reconcile: (claim) => reconcile(claim, signal) };
});
afterEach(() => fake.tell('clear'));
afterAll(() => fake.stop());

test('a planned message is sent with its number, and sent again it is the same message', async () => {
  const claim = claimOf();
  const [first, second] = [await sender.send(claim), await sender.send(claim)];
  expect(first).toMatchObject({ kind: 'sent' });
  expect(second).toEqual(first);
  const [message] = (await fake.seen()).messages;
  expect(message?.nonce).toBe(messageNumber(claim));
  expect(message?.body.content).toContain(`ref ${messageNumber(claim).slice(0, 10)}`);
});

test('a message whose connection broke afterwards is unknown, and found in the channel', async () => {
  const claim = claimOf();
  await fake.fault({ ...SEND, does: 'reset-after' });
  expect(await sender.send(claim)).toMatchObject({ kind: 'unknown' });
  const [message] = (await fake.seen()).messages;
  expect(await sender.reconcile(claim)).toEqual({ kind: 'found', messageId: message?.id });
});

test('one that never arrived is absent, also where another of its kind did', async () => {
  const claim = claimOf();
  await sender.send({ ...claim, slot: 'another' });
  await fake.fault({ ...SEND, does: 'reset-before' });
  expect(await sender.send(claim)).toMatchObject({ kind: 'unknown' });
  expect(await sender.reconcile(claim)).toEqual({ kind: 'absent' });
});

test.each<[Omit<Fault, 'method' | 'path' | 'times'>, object]>([
  [
    { does: 'status', status: 429, after: 2 },
    { kind: 'limited', retryAfterMs: 2050 },
  ],
  [
    { does: 'status', status: 403, body: { code: 50001, message: 'Missing Access' } },
    { kind: 'refused', reason: 'Missing Access (50001, HTTP 403)' },
  ],
  [
    { does: 'status', status: 401 },
    { kind: 'refused', retryAfterMs: 60_000 },
  ],
])('%j', async (fault, expected) => {
  await fake.fault({ ...SEND, ...fault });
  expect(await sender.send(claimOf())).toMatchObject(expected);
});

test('a history that cannot be read leaves it unknown', async () => {
  await fake.fault({ method: 'GET', path: '/messages$', times: 1, does: 'status', status: 403 });
  expect(await sender.reconcile(claimOf())).toMatchObject({ kind: 'unknown' });
});

test('an update takes the place of its message, a reply points to it, and neither needs it to be there', async () => {
  const claim = claimOf();
  const first = await sender.send(claim);
  const earlier = first.kind === 'sent' ? first.messageId : '';
  const update = {
    ...claim,
    slot: 'update',
    follows: { slot: claim.slot, as: 'update' as const },
    earlier,
    content: writePost(plainReply('en', 'Corrected.')),
  };
  expect(await sender.send(update)).toEqual({ kind: 'sent', messageId: earlier });
  const reply = { ...claim, slot: 'reply', follows: { slot: claim.slot, as: 'reply' as const }, earlier };
  expect(await sender.send(reply)).toMatchObject({ kind: 'sent' });
  const gone = { ...update, slot: 'gone', earlier: '600000000000000999' };
  expect(await sender.send(gone)).toMatchObject({ kind: 'sent' });
  const { messages } = await fake.seen();
  expect(messages.map(({ edits, repliesTo }) => [edits, repliesTo])).toEqual([
    [1, null],
    [0, earlier],
    [0, null],
  ]);
  expect(messages[0]?.body.content).toContain('Corrected.');
});
