import { expect, test } from 'vitest';
import { useSlack } from './running-slack.ts';

const running = useSlack({ socket: false, http: true });

test.each([
  ['a command', 'command', 'files.completeUploadExternal'],
  ['a button', 'press', 'files.completeUploadExternal'],
  ['a mention', 'say', 'files.completeUploadExternal'],
] as const)('%s is acknowledged at once and answered', async (_, kind, via) => {
  const { slack, url } = running();
  const how = { http: { url: url() } };
  const sent = {
    command: () => slack.command('/stats exports 2020', how),
    press: () => slack.press('/stats imports 2020', how),
    say: () => slack.say('<@U0BOT> trade 2020', how),
  };
  const { ackMs, status } = await sent[kind]();
  expect(status).toBe(200);
  expect(ackMs).toBeLessThan(200);
  const { messages, violations } = await slack.until({ messages: 1 });
  expect(messages).toMatchObject([{ via }]);
  expect(violations).toEqual([]);
});

test.each([
  ['a wrong signature', { badSignature: true }, 401],
  ['no signature', { unsigned: true }, 401],
  ['six minutes old', { secondsOff: -360 }, 401],
  ['six minutes ahead', { secondsOff: 360 }, 401],
  ['four minutes old', { secondsOff: -240 }, 200],
  ['a content type with its charset', { contentType: 'application/x-www-form-urlencoded; charset=utf-8' }, 200],
  ['a content type that Slack never sends', { contentType: 'text/plain' }, 400],
])('%s: %s', async (_, how, status) => {
  const { slack, url } = running();
  expect(await slack.command('/help', { http: { url: url(), ...how } })).toMatchObject({ status });
  const { messages } = await slack.until(status === 200 ? { messages: 1 } : {});
  expect(messages.length).toBe(status === 200 ? 1 : 0);
});

test('the very same request, five times at once, is answered once', async () => {
  const { slack, url, settled } = running();
  await slack.command('/stats exports 2020', { http: { url: url() }, times: 5 });
  await slack.until({ messages: 1 });
  await settled();
  expect((await slack.until({ messages: 1 })).messages).toHaveLength(1);
});

test.each([
  ['GET', '', undefined, 404],
  ['POST', '/elsewhere', 'x', 404],
  ['POST', '', 'x'.repeat(1_000_001), 413],
  ['POST', '', 'ssl_check=1&token=x', 200],
])('%s %s of %s: %i', async (method, path, body, status) => {
  const { url } = running();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(`${url()}${path}`, { method, headers, ...(body && { body }) }).catch(() => null);
  // One that is cut off while it still sends may see the line close instead.
  if (answer || status !== 413) expect(answer?.status).toBe(status);
});

test('Slack’s question whether the address is ours is answered, when signed', async () => {
  const { url } = running();
  const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
  const unsigned = await fetch(url(), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  expect(unsigned.status).toBe(401);
});
