import { expect, test, vi } from 'vitest';
import { runningBot } from './running-bot.ts';

const running = runningBot();

const answers = async (): Promise<string> => {
  const id = await running.fake().interact({ kind: 'command', command: 'policy', query: '9710' });
  const { message } = await running.fake().answered(id);
  return String(message?.body.content);
};

/** The bot learns of a break a moment after the server has made it. */
const healthIs = (expected: object): Promise<void> =>
  vi.waitFor(() => expect(running.bot().health()).toMatchObject(expected), { timeout: 15_000, interval: 20 });

test.each([
  ['the connection breaks', () => running.fake().gateway('kill'), 'resume'],
  ['Discord asks to reconnect', () => running.fake().gateway('reconnect'), 'resume'],
  ['the session is no longer valid', () => running.fake().gateway('invalid'), 'identify'],
  ['the connection is closed with a code that passes', () => running.fake().gateway('close', 4000), 'resume'],
] as const)('%s: what was asked meanwhile is answered', async (_name, breaks, mended) => {
  const fake = running.fake();
  await breaks();
  await fake.noted(mended);
  expect(await answers()).toContain('9710');
  await healthIs({ state: 'up' });
});

test('a message that came while the connection was broken is answered once it is back', async () => {
  const fake = running.fake();
  await fake.gateway('kill');
  const id = await fake.say({ content: 'policy 9710' });
  expect(await fake.replied(id)).toHaveLength(1);
});

test('without heartbeats acknowledged the connection is taken for dead and resumed', async () => {
  const fake = running.fake();
  await fake.tell('rules', { heartbeatMs: 150, acknowledges: false });
  await fake.gateway('reconnect');
  await fake.noted('resume', 2);
  await fake.tell('rules', { acknowledges: true });
  expect(await answers()).toContain('9710');
});

test('while the Gateway is gone, health says so, and the pauses get longer; then all is well again', async () => {
  const fake = running.fake();
  await fake.tell('rules', { refuses: true });
  await fake.gateway('kill');
  await fake.noted('connection', 6);
  await healthIs({ state: 'down', detail: expect.any(String) });
  await fake.tell('rules', { refuses: false });
  await fake.noted('identify');
  expect(await answers()).toContain('9710');
  await healthIs({ state: 'up' });
});

test.each([4004, 4014])('closed with %d: it says what to do, and connects once that is done', async (code) => {
  const fake = running.fake();
  await fake.tell('rules', { closesIdentify: code });
  await fake.gateway('invalid');
  await fake.noted(`closed ${code}`, 2);
  await healthIs({ state: 'refused', fix: expect.stringContaining('Developer Portal') });
  await fake.tell('rules', { closesIdentify: null });
  await fake.noted('identify');
  expect(await answers()).toContain('9710');
});

test('a token that is not valid at the log-in is tried again', async () => {
  const fake = running.fake();
  await fake.tell('token', { token: 'another' });
  await fake.gateway('close', 4004);
  await fake.called('/gateway/bot', 3);
  await healthIs({ state: 'refused', fix: expect.stringContaining('DISCORD_TOKEN') });
  await fake.tell('token', { token: 'good-token' });
  await fake.noted('identify');
  expect(await answers()).toContain('9710');
});

test('a log-in that was given up connects no more, however late Discord answers it', async () => {
  const fake = running.fake();
  await fake.fault({ method: 'GET', path: '/gateway/bot', does: 'delay', after: 2_000, times: 1 });
  await fake.gateway('close', 4004);
  await fake.called('/gateway/bot', 2);
  await fake.gateway('kill');
  await fake.noted('resume');
  expect(await answers()).toContain('9710');
  expect((await fake.seen()).gateway.filter((what) => what === 'identify')).toHaveLength(1);
});
