import { expect, test } from 'vitest';
import type { Fault } from '../../servers/discord/state.ts';
import { runningBot } from './running-bot.ts';

const running = runningBot();
const ask = (more: object = {}): Promise<string> =>
  running.fake().interact({ kind: 'command', command: 'policy', query: '9710', ...more });

const CALLBACK = { method: 'POST', path: '/callback$' };
const EDIT = { method: 'PATCH', path: '@original$' };
const SEND = { method: 'POST', path: '/channels/\\d+/messages$' };

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['the acknowledgement is lost on its way', { ...CALLBACK, does: 'reset-before', times: 1 }],
  ['the connection breaks after the acknowledgement was taken', { ...CALLBACK, does: 'reset-after', times: 1 }],
  ['the acknowledgement meets a bad gateway', { ...CALLBACK, does: 'status', status: 502, times: 1 }],
  ['the edit is lost on its way', { ...EDIT, does: 'reset-before', times: 2 }],
  ['the connection breaks after the edit was taken', { ...EDIT, does: 'reset-after', times: 2 }],
  ['the edit meets a bad gateway', { ...EDIT, does: 'status', status: 503, times: 2 }],
  ['the edit is turned away for now', { ...EDIT, does: 'status', status: 429, after: 0.2, times: 1 }],
];

test.each(FAULTS)('%s: one answer, whole', async (_name, fault) => {
  const fake = running.fake();
  await fake.fault(fault);
  const id = await ask();
  const { message } = await fake.answered(id);
  expect(message?.body.content).toContain('9710');
  const { messages } = await fake.seen();
  expect(messages).toHaveLength(1);
});

test.each<[string, Fault]>([
  ['is lost on its way', { ...SEND, does: 'reset-before', times: 2 }],
  ['was taken, but the connection broke', { ...SEND, does: 'reset-after', times: 2 }],
  ['met a bad gateway', { ...SEND, does: 'status', status: 502, times: 1 }],
  ['is turned away for now', { ...SEND, does: 'status', status: 429, after: 0.2, times: 1 }],
])('a reply that %s is sent once', async (_name, fault) => {
  const fake = running.fake();
  await fake.fault(fault);
  const id = await fake.say({ content: 'policy 9710' });
  await fake.replied(id);
  await fake.called(`/channels/600000000000000002/messages`, fault.times + 1);
  expect((await fake.seen()).messages).toHaveLength(1);
});

test('the same interaction and the same message five times are answered once each', async () => {
  const fake = running.fake();
  const interaction = await ask({ times: 5 });
  const message = await fake.say({ content: 'policy 9710', times: 5 });
  await fake.answered(interaction);
  await fake.replied(message);
  // A question asked after them is answered after them.
  await fake.answered(await ask());
  const { messages, calls } = await fake.seen();
  expect(messages).toHaveLength(3);
  // An edit that is sent again says the same.
  expect(new Set(calls.filter(({ method }) => method === 'PATCH').map(({ path }) => path)).size).toBe(2);
});

test('a channel that takes no files gets text, table and the reason', async () => {
  const fake = running.fake();
  await fake.tell('permissions', { attachFiles: false });
  const { message } = await fake.answered(
    await fake.interact({ kind: 'command', command: 'stats', query: 'exports 2020' }),
  );
  expect(message?.files).toEqual([]);
  expect(message?.body.content).toContain('1.12 trillion yuan');
  expect(message?.body.content).toContain('Attach Files');
  expect(message?.body.content).toContain('```');
});

test('an interaction that comes too late is logged, and the next is answered', async () => {
  const fake = running.fake();
  await fake.fault({
    ...CALLBACK,
    does: 'status',
    status: 404,
    times: 1,
    body: { code: 10062, message: 'Unknown interaction' },
  });
  await ask();
  await fake.answered(await ask());
  expect(running.logged.filter(({ level }) => level === 'error')).toMatchObject([
    { facts: { reason: expect.stringContaining('10062') }, message: 'discord: an interaction was not acknowledged' },
  ]);
});

test('an answer that cannot be delivered leaves an apology with the number of its log entry', async () => {
  const fake = running.fake();
  await fake.fault({
    ...EDIT,
    does: 'status',
    status: 400,
    times: 1,
    body: { code: 50035, message: 'Invalid Form Body' },
  });
  const { message } = await fake.answered(await ask());
  const [entry] = running.logged.filter(({ level }) => level === 'error');
  expect(message?.body.content).toContain(String(entry?.facts && 'id' in entry.facts && entry.facts.id));
});

test('a call refused with 401 does not silence the calls after it', async () => {
  const fake = running.fake();
  await fake.fault({ ...SEND, does: 'status', status: 401, times: 1 });
  await fake.say({ content: 'policy 9710' });
  await fake.called('/channels/600000000000000002/messages');
  await fake.replied(await fake.say({ content: 'policy 9710' }));
});
