import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { registerCommands } from '../../../src/adapters/discord/commands/register-commands.ts';
import { type CheckOptions, discordChecks } from '../../../src/adapters/discord/discord-checks.ts';
import { discordRest } from '../../../src/adapters/discord/send/discord-rest.ts';
import { fixedClock, systemClock } from '../../../src/domain/clock.ts';
import { type FakeDiscord, type Seen, startFakeDiscord } from '../../servers/discord/fake-discord.ts';

let fake: FakeDiscord;
let seen: Seen;
const check = (more: Partial<CheckOptions> = {}) =>
  discordChecks({ token: fake.token, publicKey: null, apiUrl: fake.apiUrl, commands, clock: systemClock, ...more });
const faultsOf = async (more?: Partial<CheckOptions>) => (await check(more)).filter(({ ok }) => !ok);

beforeAll(async () => {
  fake = await startFakeDiscord();
  seen = await fake.seen();
  await registerCommands(discordRest({ token: fake.token, apiUrl: fake.apiUrl }), seen.applicationId, commands);
});
afterEach(() => fake.tell('clear'));
afterAll(() => fake.stop());

test('all is well', async () => {
  const checks = await check({ publicKey: seen.publicKey });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(checks.map(({ name }) => name)).toEqual(['token', 'clock', 'gateway', 'interactions', 'servers', 'commands']);
});

test('nothing is contacted where nothing is set up', async () => {
  expect(await check({ token: null, apiUrl: 'http://127.0.0.1:1/api' })).toMatchObject([{ name: 'token', ok: true }]);
});

const GET = { method: 'GET', does: 'status', times: 1 } as const;
test.each<[string, Partial<CheckOptions>, object]>([
  [
    'no token',
    { token: null, publicKey: 'a'.repeat(64) },
    { name: 'token', fix: expect.stringContaining('Reset Token') },
  ],
  ['a wrong token', { token: 'wrong' }, { name: 'token', fix: expect.stringContaining('Reset Token') }],
  ['no network', { apiUrl: 'http://127.0.0.1:1/api' }, { name: 'token', fix: expect.stringContaining('network') }],
  [
    'a wrong clock',
    { clock: fixedClock('2021-01-14T08:00:00Z') },
    { name: 'clock', fix: expect.stringContaining('NTP') },
  ],
  ['a wrong key', { publicKey: 'a'.repeat(64) }, { name: 'interactions', fix: expect.stringContaining('Public Key') }],
  ['other commands', { commands: commands.slice(1) }, { name: 'commands', fix: expect.stringContaining('start') }],
  ['a closed channel', { channels: ['1'] }, { name: 'channel 1', fix: expect.stringContaining('Permissions') }],
])('%s is named, with what to do', async (_name, more, expected) => {
  expect(await faultsOf(more)).toMatchObject([expected]);
});

test('a bot in no server gets its invitation', async () => {
  await fake.fault({ ...GET, path: '/guilds$', does: 'answer', body: [] });
  const [fault] = await faultsOf();
  expect(fault?.fix).toMatch(/client_id=\d+&scope=bot\+applications\.commands&permissions=\d+/);
});
