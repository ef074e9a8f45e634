import { afterAll, beforeAll, expect, test } from 'vitest';
import { discordRest } from '../../../../src/adapters/discord/send/discord-rest.ts';
import { openDirect } from '../../../../src/adapters/discord/send/open-direct.ts';
import type { Sender } from '../../../../src/delivery/deliver.ts';
import { toPersons } from '../../../../src/delivery/to-persons.ts';
import type { OutboxClaim } from '../../../../src/store/outbox-port.ts';
import { type FakeDiscord, startFakeDiscord } from '../../../servers/discord/fake-discord.ts';

let fake: FakeDiscord;
let sender: Sender;
const targets: string[] = [];
const { signal } = new AbortController();

beforeAll(async () => {
  fake = await startFakeDiscord();
  const note: Sender = {
    send: async ({ target }) => ({ kind: 'sent', messageId: String(targets.push(target)) }),
    reconcile: async ({ target }) => ({ kind: 'found', messageId: String(targets.push(target)) }),
  };
  const rest = discordRest({ token: fake.token, apiUrl: fake.apiUrl, rejectsRateLimits: true });
  sender = toPersons(note, openDirect(rest));
});
afterAll(() => fake.stop());

const to = (target: string): OutboxClaim => ({ target }) as OutboxClaim;

test('a person is written to in their direct messages, opened once; channels as before', async () => {
  await sender.send(to('user:500000000000000001'), signal);
  await sender.reconcile(to('user:500000000000000001'), signal);
  await sender.send(to('600000000000000002'), signal);
  expect(targets).toEqual(['900000000000000001', '900000000000000001', '600000000000000002']);
  expect((await fake.seen()).calls.filter(({ path }) => path.endsWith('/users/@me/channels'))).toHaveLength(1);
});

test('who cannot be written to is a clear no', async () => {
  expect(await sender.send(to('user:000000000000000001'), signal)).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('50007'),
  });
});
