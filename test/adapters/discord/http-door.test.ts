import { expect, test } from 'vitest';
import { runningBot } from './running-bot.ts';

const running = runningBot();
const url = (): string => `${running.bot().url}/discord/interactions`;

test('a ping is answered with a pong', async () => {
  const id = await running.fake().interact({ kind: 'ping', url: url() });
  expect(await running.fake().answered(id)).toMatchObject({ response: { type: 1 }, troubles: [] });
});

test('a command is deferred in the response and answered by an edit, with its chart', async () => {
  const id = await running.fake().interact({ kind: 'command', command: 'stats', query: 'exports 2020', url: url() });
  const { response, troubles, message, ackMs } = await running.fake().answered(id);
  expect({ response, troubles }).toEqual({ response: { type: 5, data: {} }, troubles: [] });
  expect(ackMs).toBeLessThan(3000);
  expect(message?.body.content).toContain('1.12 trillion yuan, +40.1 %');
  expect(message?.files.map(({ name }) => name)).toEqual(['chart.png']);
});

test('an answer that is ready before Discord knows of the deferral still arrives', async () => {
  const fault = { method: 'PATCH', path: '@original', does: 'status', status: 404, times: 2 } as const;
  await running.fake().fault({ ...fault, body: { code: 10015, message: 'Unknown Webhook' } });
  const id = await running.fake().interact({ kind: 'command', command: 'policy', query: '9710', url: url() });
  expect((await running.fake().answered(id)).message?.edits).toBe(1);
});

test('a query is completed in the response', async () => {
  const id = await running.fake().interact({ kind: 'autocomplete', command: 'stats', query: 'exp', url: url() });
  const { response, troubles } = await running.fake().answered(id);
  expect(troubles).toEqual([]);
  expect(response).toMatchObject({
    type: 8,
    data: { choices: expect.arrayContaining([{ name: 'exports – measure', value: 'exports' }]) },
  });
});

test('the same request five times is one answer', async () => {
  const id = await running.fake().interact({ kind: 'command', command: 'policy', query: '9710', url: url(), times: 5 });
  await running.fake().answered(id);
  const { calls, messages } = await running.fake().seen();
  expect([messages.length, calls.filter(({ method }) => method === 'PATCH').length]).toEqual([1, 1]);
});

test.each([
  ['without a signature', {}, '{"type":1}', 401],
  ['with a wrong one', { 'x-signature-ed25519': 'ab'.repeat(64), 'x-signature-timestamp': '1' }, '{"type":1}', 401],
])('a request %s is refused', async (_name, headers: Record<string, string>, body, status) => {
  expect((await fetch(url(), { method: 'POST', headers, body })).status).toBe(status);
});

test('there is nothing else behind the door', async () => {
  const answers = await Promise.all([fetch(url()), fetch(`${running.bot().url}/`)]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
});
